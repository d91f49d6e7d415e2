//! Places of Ukraine's codifier, as imported.

use diesel::prelude::*;
use diesel::upsert::excluded;

use crate::store::engine::prepared::ROWS;
use crate::store::engine::sql_types::DbWord;
use crate::store::schema::{place_aliases, places};
use crate::store::{Connection, StoreError};
use lexicon::places::{Category, Place};

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = places, treat_none_as_default_value = false)]
struct PlaceRow {
    code: String,
    level: i32,
    category: DbWord<Category>,
    name: String,
    name_en: Option<String>,
    parent: Option<String>,
}

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = place_aliases, treat_none_as_default_value = false)]
struct AliasRow {
    code: String,
    name: String,
}

/// Every place, by code, with the names it had before.
pub fn all(connection: &mut Connection) -> Result<Vec<Place>, StoreError> {
    let rows: Vec<PlaceRow> = on_either!(connection, c => places::table
        .order(places::code)
        .select(PlaceRow::as_select())
        .load(c))?;
    let aliases: Vec<AliasRow> = on_either!(connection, c => place_aliases::table
        .order((place_aliases::code, place_aliases::name))
        .select(AliasRow::as_select())
        .load(c))?;
    let mut aliases = aliases.into_iter().peekable();
    rows.into_iter()
        .map(|row| {
            let mut names = Vec::new();
            while let Some(alias) = aliases.next_if(|alias| alias.code <= row.code) {
                if alias.code == row.code {
                    names.push(alias.name);
                }
            }
            Ok(Place {
                category: row.category.0,
                level: u8::try_from(row.level).unwrap_or_default(),
                code: row.code,
                name: row.name,
                name_en: row.name_en,
                parent: row.parent,
                aliases: names,
            })
        })
        .collect()
}

/// Adds places, or puts them in the place of those with the same code, and adds their aliases.
pub fn put(connection: &mut Connection, all: &[Place]) -> Result<(), StoreError> {
    let rows: Vec<PlaceRow> = all
        .iter()
        .map(|place| PlaceRow {
            code: place.code.clone(),
            level: place.level.into(),
            category: place.category.into(),
            name: place.name.clone(),
            name_en: place.name_en.clone(),
            parent: place.parent.clone(),
        })
        .collect();
    let alias = |place: &Place, name: &String| AliasRow { code: place.code.clone(), name: name.clone() };
    let aliases: Vec<AliasRow> =
        all.iter().flat_map(|place| place.aliases.iter().map(move |name| alias(place, name))).collect();
    match connection {
        Connection::Postgres(c) => {
            for rows in rows.chunks(ROWS) {
                diesel::insert_into(places::table)
                    .values(rows)
                    .on_conflict(places::code)
                    .do_update()
                    .set((
                        places::level.eq(excluded(places::level)),
                        places::category.eq(excluded(places::category)),
                        places::name.eq(excluded(places::name)),
                        places::name_en.eq(excluded(places::name_en)),
                        places::parent.eq(excluded(places::parent)),
                    ))
                    .execute(c)?;
            }
            for rows in aliases.chunks(ROWS) {
                diesel::insert_into(place_aliases::table).values(rows).on_conflict_do_nothing().execute(c)?;
            }
        }
        // diesel has no upsert of several rows on SQLite
        Connection::Sqlite(c) => {
            for row in &rows {
                diesel::insert_into(places::table)
                    .values(row)
                    .on_conflict(places::code)
                    .do_update()
                    .set((
                        places::level.eq(row.level),
                        places::category.eq(&row.category),
                        places::name.eq(&row.name),
                        places::name_en.eq(&row.name_en),
                        places::parent.eq(&row.parent),
                    ))
                    .execute(c)?;
            }
            for row in &aliases {
                diesel::insert_into(place_aliases::table).values(row).on_conflict_do_nothing().execute(c)?;
            }
        }
    }
    Ok(())
}
