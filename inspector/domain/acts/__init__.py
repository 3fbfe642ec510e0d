"""The rules of what a person does with a visit: values in, an event or a named refusal out."""
