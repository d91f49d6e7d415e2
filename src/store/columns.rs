//! Typed ids and words of closed lists as values of columns: a row holds them as the rules do, and what the database
//! knows of no such word is no row.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromStaticSqlRow, Queryable};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types;
use diesel::sqlite::Sqlite;

use crate::store::stamps::List;
use crate::store::sql_types::{DbId, DbMoment, DbWord, Id, Moment, Word};
use domain::allocation::{AllocationState, Side};
use domain::event::SubjectKind;
use domain::need::{ExcessDecision, Kind, NeedClosed, NeedState};
use domain::organisation::{Language, OrganisationKind, Role};
use domain::owed::Owed;
use domain::plan::{PlanState, PlannedOutcome, Track};
use domain::pledge::{Authorisation, Condition, Outcome, PledgeClosed, PledgeState};
use domain::proposal::{ProposalKind, ProposalState};
use domain::receipt::ReceiptState;
use domain::shipment::{LineState, ShipmentEventKind, ShipmentState};
use domain::{
    AllocationId, AllocationPlanId, DecisionId, EventId, Instant, MandateId, MemberId, NeedId, NeedLineId,
    OrganisationId, PledgeId, PledgeLineId, ProposalId, ReceiptId, ReceiptLineId, ShipmentEventId, ShipmentId,
    ShipmentLineId, TokenId,
};
use lexicon::places::Category;

/// What diesel derives for a type of one's own: these are of other crates, and go by way of the value of the column.
macro_rules! bound_as {
    ($value:ident, $sql:ty: $($name:ty),+) => {$(
        impl AsExpression<$sql> for $name {
            type Expression = <$value as AsExpression<$sql>>::Expression;

            fn as_expression(self) -> Self::Expression {
                AsExpression::<$sql>::as_expression($value::from(self))
            }
        }

        impl AsExpression<$sql> for &$name {
            type Expression = <$value as AsExpression<$sql>>::Expression;

            fn as_expression(self) -> Self::Expression {
                AsExpression::<$sql>::as_expression($value::from(*self))
            }
        }

        impl<DB: Backend> Queryable<$sql, DB> for $name
        where
            Self: FromStaticSqlRow<$sql, DB>,
        {
            type Row = Self;

            fn build(row: Self) -> deserialize::Result<Self> {
                Ok(row)
            }
        }
    )+};
}

macro_rules! ids {
    ($($name:ty),+ $(,)?) => {
        bound_as!(DbId, Id: $($name),+);
        $(
            impl ToSql<Id, Pg> for $name {
                fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                    ToSql::<sql_types::Uuid, Pg>::to_sql(&self.0, out)
                }
            }

            impl ToSql<Id, Sqlite> for $name {
                fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
                    out.set_value(self.0.as_bytes().as_slice());
                    Ok(IsNull::No)
                }
            }

            impl<DB: Backend> FromSql<Id, DB> for $name
            where
                DbId: FromSql<Id, DB>,
            {
                fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
                    DbId::from_sql(value).map(|DbId(id)| Self(id))
                }
            }
        )+
    };
}

macro_rules! words {
    ($($name:ty),+ $(,)?) => {
        bound_as!(DbWord, Word: $($name),+);
        $(
            impl From<$name> for DbWord {
                fn from(word: $name) -> Self {
                    Self(word.as_str())
                }
            }

            impl ToSql<Word, Pg> for $name {
                fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                    ToSql::<sql_types::Text, Pg>::to_sql(self.as_str(), out)
                }
            }

            impl ToSql<Word, Sqlite> for $name {
                fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
                    out.set_value(self.as_str());
                    Ok(IsNull::No)
                }
            }

            impl FromSql<Word, Pg> for $name {
                fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
                    Ok(std::str::from_utf8(value.as_bytes())?.parse::<Self>()?)
                }
            }

            impl FromSql<Word, Sqlite> for $name {
                fn from_sql(mut value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
                    Ok(value.read_text().parse::<Self>()?)
                }
            }
        )+
    };
}

ids! {
    AllocationId, AllocationPlanId, DecisionId, EventId, MandateId, MemberId, NeedId, NeedLineId, OrganisationId,
    PledgeId, PledgeLineId, ProposalId, ReceiptId, ReceiptLineId, ShipmentEventId, ShipmentId, ShipmentLineId, TokenId,
}

bound_as!(DbMoment, Moment: Instant);

impl<DB: Backend> FromSql<Moment, DB> for Instant
where
    DbMoment: FromSql<Moment, DB>,
{
    fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
        DbMoment::from_sql(value).map(|DbMoment(at)| at)
    }
}

impl ToSql<Moment, Pg> for Instant {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        ToSql::<sql_types::Timestamptz, Pg>::to_sql(self, out)
    }
}

impl ToSql<Moment, Sqlite> for Instant {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.timestamp_micros());
        Ok(IsNull::No)
    }
}

words! {
    AllocationState, Authorisation, Category, Condition, ExcessDecision, Kind, Language, LineState, List, NeedClosed,
    NeedState, OrganisationKind, Outcome, Owed, PlanState, PlannedOutcome, PledgeClosed, PledgeState, ProposalKind,
    ProposalState, ReceiptState, Role, ShipmentEventKind, ShipmentState, Side, SubjectKind, Track,
}
