-- Once, on the machine that is the primary: sudo -u postgres psql -f database.sql
CREATE ROLE inspector LOGIN;
CREATE DATABASE inspector OWNER inspector ENCODING 'UTF8' TEMPLATE template0;
