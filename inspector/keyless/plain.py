"""A picture in the colours that everything here works with."""

from PIL import Image


def in_plain_colours(picture: Image.Image) -> Image.Image:
    """Eight bits a colour on white paper; converted straight, sixteen bits turn white and the see-through shows."""
    if picture.mode.startswith("I"):
        picture = picture.point(lambda value: value * (1 / 257), "L")
    if picture.has_transparency_data:
        picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture.convert("RGBA"))
    return picture.convert("RGB")
