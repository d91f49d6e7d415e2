//! Own SQL types for what the engines keep differently: ids (native uuid, 16-byte blob), instants
//! (timestamptz, microseconds since 1970) and JSON (jsonb, text).

use std::fmt::Debug;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{self, SqlType};
use diesel::sqlite::Sqlite;
use uuid::Uuid;

use domain::zone::{LocalDay, Zone};
use domain::{Day, UnknownWord, Words};

/// An id.
#[derive(Debug, Clone, Copy, Default, SqlType, diesel::query_builder::QueryId)]
#[diesel(postgres_type(oid = 2950, array_oid = 2951), sqlite_type(name = "Binary"))]
pub struct Id;

/// A moment in UTC with microseconds.
#[derive(Debug, Clone, Copy, Default, SqlType, diesel::query_builder::QueryId)]
#[diesel(postgres_type(oid = 1184, array_oid = 1185), sqlite_type(name = "Long"))]
pub struct Moment;

/// A JSON document.
#[derive(Debug, Clone, Copy, Default, SqlType, diesel::query_builder::QueryId)]
#[diesel(postgres_type(oid = 3802, array_oid = 3807), sqlite_type(name = "Text"))]
pub struct Document;

/// A word of a closed list, as the database checks it.
#[derive(Debug, Clone, Copy, Default, SqlType, diesel::query_builder::QueryId)]
#[diesel(postgres_type(oid = 25, array_oid = 1009), sqlite_type(name = "Text"))]
pub struct Word;

/// An id as a column's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = Id)]
pub struct DbId(pub Uuid);

impl<T: Into<Uuid>> From<T> for DbId {
    fn from(id: T) -> Self {
        Self(id.into())
    }
}

impl ToSql<Id, Pg> for DbId {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        ToSql::<sql_types::Uuid, Pg>::to_sql(&self.0, out)
    }
}

impl FromSql<Id, Pg> for DbId {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        <Uuid as FromSql<sql_types::Uuid, Pg>>::from_sql(value).map(Self)
    }
}

impl ToSql<Id, Sqlite> for DbId {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.as_bytes().as_slice());
        Ok(IsNull::No)
    }
}

impl FromSql<Id, Sqlite> for DbId {
    fn from_sql(mut value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(Uuid::from_slice(value.read_blob())?))
    }
}

/// A moment as a column's value. `PostgreSQL` keeps microseconds, so the rest is cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = Moment)]
pub struct DbMoment(pub DateTime<Utc>);

impl From<DateTime<Utc>> for DbMoment {
    fn from(at: DateTime<Utc>) -> Self {
        Self(at)
    }
}

impl ToSql<Moment, Pg> for DbMoment {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        ToSql::<sql_types::Timestamptz, Pg>::to_sql(&self.0, out)
    }
}

impl FromSql<Moment, Pg> for DbMoment {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        <DateTime<Utc> as FromSql<sql_types::Timestamptz, Pg>>::from_sql(value).map(Self)
    }
}

impl ToSql<Moment, Sqlite> for DbMoment {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.timestamp_micros());
        Ok(IsNull::No)
    }
}

impl FromSql<Moment, Sqlite> for DbMoment {
    fn from_sql(value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let micros = <i64 as FromSql<sql_types::BigInt, Sqlite>>::from_sql(value)?;
        DateTime::from_timestamp_micros(micros).map(Self).ok_or_else(|| "a moment out of range".into())
    }
}

/// A JSON document as a column's value.
#[derive(Debug, Clone, PartialEq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Document)]
pub struct DbJson(pub serde_json::Value);

impl ToSql<Document, Pg> for DbJson {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        ToSql::<sql_types::Jsonb, Pg>::to_sql(&self.0, &mut out.reborrow())
    }
}

impl FromSql<Document, Pg> for DbJson {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        <serde_json::Value as FromSql<sql_types::Jsonb, Pg>>::from_sql(value).map(Self)
    }
}

impl ToSql<Document, Sqlite> for DbJson {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(serde_json::to_string(&self.0)?);
        Ok(IsNull::No)
    }
}

impl FromSql<Document, Sqlite> for DbJson {
    fn from_sql(value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let text = <String as FromSql<sql_types::Text, Sqlite>>::from_sql(value)?;
        Ok(Self(serde_json::from_str(&text)?))
    }
}

/// A typed id as a column's value: a need's id is never taken for a pledge's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = Id)]
pub struct IdOf<T: Debug>(pub T);

impl<T: Debug> From<T> for IdOf<T> {
    fn from(id: T) -> Self {
        Self(id)
    }
}

impl<T: Debug + AsRef<Uuid>> ToSql<Id, Pg> for IdOf<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        ToSql::<sql_types::Uuid, Pg>::to_sql(self.0.as_ref(), out)
    }
}

impl<T: Debug + AsRef<Uuid>> ToSql<Id, Sqlite> for IdOf<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.as_ref().as_bytes().as_slice());
        Ok(IsNull::No)
    }
}

impl<T: Debug + From<Uuid>, DB: Backend> FromSql<Id, DB> for IdOf<T>
where
    DbId: FromSql<Id, DB>,
{
    fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
        DbId::from_sql(value).map(|DbId(id)| Self(id.into()))
    }
}

/// A word of a closed list as a column's value. What the list does not know is no row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Word)]
pub struct DbWord<T: Debug>(pub T);

impl<T: Debug> From<T> for DbWord<T> {
    fn from(word: T) -> Self {
        Self(word)
    }
}

impl<T: Words + Debug> ToSql<Word, Pg> for DbWord<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        ToSql::<sql_types::Text, Pg>::to_sql(self.0.word(), out)
    }
}

impl<T: Words + Debug> ToSql<Word, Sqlite> for DbWord<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.word());
        Ok(IsNull::No)
    }
}

impl<T: Debug + FromStr<Err = UnknownWord>> FromSql<Word, Pg> for DbWord<T> {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(std::str::from_utf8(value.as_bytes())?.parse()?))
    }
}

impl<T: Debug + FromStr<Err = UnknownWord>> FromSql<Word, Sqlite> for DbWord<T> {
    fn from_sql(mut value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(value.read_text().parse()?))
    }
}

/// A time zone as a column's value, by its name. What the program's rules do not know is no row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = sql_types::Text)]
pub struct DbZone(pub Zone);

impl From<Zone> for DbZone {
    fn from(zone: Zone) -> Self {
        Self(zone)
    }
}

impl ToSql<sql_types::Text, Pg> for DbZone {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        ToSql::<sql_types::Text, Pg>::to_sql(self.0.as_str(), out)
    }
}

impl ToSql<sql_types::Text, Sqlite> for DbZone {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.as_str());
        Ok(IsNull::No)
    }
}

impl FromSql<sql_types::Text, Pg> for DbZone {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(std::str::from_utf8(value.as_bytes())?.parse()?))
    }
}

impl FromSql<sql_types::Text, Sqlite> for DbZone {
    fn from_sql(mut value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(value.read_text().parse()?))
    }
}

/// A day with its zone, from the two columns that keep them: the database has both or neither.
pub fn local_day(day: Option<Day>, zone: Option<DbZone>) -> Option<LocalDay> {
    day.zip(zone).map(|(day, zone)| zone.0.on(day))
}
