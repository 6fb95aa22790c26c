#!/bin/sh
# Draws the passwords of the database and writes them where compose.yaml looks for them; those that are there stay.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
chmod 700 secrets
# The containers read them as another user than the one who draws them; the folder lets nobody else in.
umask 022
for name in postgres_password owner_password app_password; do
  [ -s "secrets/$name" ] || head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' > "secrets/$name"
done
at=${1:-database:5432}
printf 'postgres://kycuong_owner:%s@%s/kycuong' "$(cat secrets/owner_password)" "$at" > secrets/database_owner_url
printf 'postgres://kycuong_app:%s@%s/kycuong' "$(cat secrets/app_password)" "$at" > secrets/database_url
