//! What a list of needs may be narrowed to, and its order.

use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::api::paging;
use crate::service::ServiceError;
use domain::attention::AttentionReason;
use domain::filters::NeedFilter;
use domain::need::{Kind, NeedState};
use domain::page::{Sort, Window};
use domain::reference::{Referable, Reference};
use domain::{Day, NeedId};
use lexicon::catalogue::code;
use lexicon::text::fold;

/// The order of a list of needs.
#[derive(Debug, Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NeedSort {
    /// Newest first.
    #[default]
    Newest,
    /// Most urgent first.
    Priority,
    /// Needed soonest first; needs without a day are left out.
    NeededBy,
}

impl From<NeedSort> for Sort {
    fn from(sort: NeedSort) -> Self {
        match sort {
            NeedSort::Newest => Self::Newest,
            NeedSort::Priority => Self::Priority,
            NeedSort::NeededBy => Self::NeededBy,
        }
    }
}

/// What a list of needs is narrowed to.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct NeedQuery {
    /// `verified` when absent. Other states list only your own needs, unless you oversee the board.
    pub state: Option<NeedState>,
    /// Only needs of this recipient.
    pub recipient: Option<Uuid>,
    /// ISO 3166-2.
    #[param(pattern = "^UA-[0-9]{2}$")]
    pub region: Option<String>,
    /// What kind of help.
    pub kind: Option<Kind>,
    /// 1 life-saving … 4 recovery.
    #[param(minimum = 1, maximum = 4)]
    pub priority: Option<i32>,
    /// An item class: needs of it or of what lies below it.
    #[param(example = "34144210", max_length = 100)]
    pub item_class: Option<String>,
    /// `true`: only those of which something is asked that a coordinator has yet to verify. Others than coordinators
    /// and those who oversee find their own.
    pub asked: Option<bool>,
    /// Only those that want attention for this reason; of the state that goes with it when `state` is absent.
    pub attention: Option<AttentionReason>,
    /// Words of title or descriptions, each of which may be a beginning; or a reference.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// The order.
    pub sort: Option<NeedSort>,
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

impl NeedQuery {
    /// The filter it stands for. Whoever names a reference means that need, whatever state it is in.
    pub fn filter(&self) -> NeedFilter {
        let reference = self.q.as_deref().and_then(Reference::read).filter(|read| read.of == Referable::Need);
        let words = if reference.is_some() { Vec::new() } else { fold::searched(self.q.as_deref()) };
        NeedFilter {
            state: match (self.state, self.attention) {
                (Some(state), _) => Some(state),
                (None, Some(reason)) => reason.state(),
                (None, None) if reference.is_some() => None,
                (None, None) => Some(NeedState::Verified),
            },
            reference: reference.map(|read| read.text),
            words,
            attention: self.attention,
            recipients: self.recipient.map(|id| vec![id.into()]),
            region: self.region.clone(),
            kind: self.kind,
            priority: self.priority,
            item_class: self.item_class.as_deref().map(code::bounds),
            asked: self.asked.unwrap_or(false),
            sort: self.sort.unwrap_or_default().into(),
            ..NeedFilter::default()
        }
    }

    /// The page it asks for.
    ///
    /// # Errors
    /// 422 with each bad parameter.
    pub fn window(&self) -> Result<Window, ServiceError> {
        paging::sorted(self.limit, self.cursor.as_deref(), self.sort.unwrap_or_default().into())
    }

    /// The cursor behind a need.
    pub fn behind(&self, priority: i32, needed_by: Option<Day>, id: NeedId) -> String {
        let key = match self.sort.unwrap_or_default() {
            NeedSort::Newest => None,
            NeedSort::Priority => Some(priority.to_string()),
            NeedSort::NeededBy => needed_by.map(|day| day.to_string()),
        };
        paging::cursor(key, id)
    }
}
