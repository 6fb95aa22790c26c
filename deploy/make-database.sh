#!/bin/sh
# Makes the two roles and their database in a new PostgreSQL: one that owns everything and migrates, and one that owns
# nothing, bypasses nothing and serves requests. Run once, by the image of PostgreSQL or by hand as its superuser.
set -eu
secrets=${SECRETS_DIR:-/run/secrets}
psql --no-psqlrc --set=ON_ERROR_STOP=1 --set=owner="$(cat "$secrets/owner_password")" --set=app="$(cat "$secrets/app_password")" \
  --username="${POSTGRES_USER:-postgres}" --dbname=postgres <<'SQL'
CREATE ROLE kycuong_owner LOGIN CREATEROLE PASSWORD :'owner';
CREATE ROLE kycuong_app LOGIN PASSWORD :'app';
CREATE DATABASE kycuong OWNER kycuong_owner;
SQL
