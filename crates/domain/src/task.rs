//! What waits for somebody. A task is derived from what is stored, at every reading, and never stored itself: it is
//! there while its facts are, and goes with them.

mod duties;

pub use duties::{Duty, Office, Whose, duty};

use chrono::TimeDelta;

use crate::event::SubjectKind;
use crate::organisation::Role;
use crate::zone::{LocalDay, Zone};
use crate::{Day, Instant, OrganisationId};

/// Rows of a kind that are shown; one more is read to say that there are more.
pub const SHOWN: usize = 12;
/// Up to this it is counted; then it is said that there are as many or more.
pub const COUNTED: i64 = 1_000;

/// How long a shipment waits for the word of its recipients before the coordinator hears of it.
pub const AGREE_WITHIN: TimeDelta = TimeDelta::days(7);
/// How long after its arrival a shipment is to be counted, and a count that was begun is to be signed.
pub const COUNT_WITHIN: TimeDelta = TimeDelta::days(3);
/// Days before goods are expected at which their count is prepared.
pub const PREPARE_DAYS: u64 = 2;
/// How often a carrier says where the load is.
pub const REPORT_EVERY: TimeDelta = TimeDelta::hours(24);
/// After how long without a word from the road the coordinator hears of it.
pub const SILENT_FOR: TimeDelta = TimeDelta::hours(72);
/// How long that is told of which nothing more is owed: a signed count, a plan that was computed.
pub const TOLD_FOR: TimeDelta = TimeDelta::days(14);
/// How long somebody looks for what was lost.
pub const LOOKED_FOR: TimeDelta = TimeDelta::days(30);
/// Days before its end at which somebody is told of it.
pub const NEAR_DAYS: u64 = 7;

vocabulary! {
    /// What is to be done.
    pub enum TaskCode {
        AnswerProposal = "answer_proposal",
        AnswerProposalLate = "answer_proposal_late",
        AgreeShipment = "agree_shipment",
        DeclareCustoms = "declare_customs",
        ImportInTime = "import_in_time",
        PrepareCount = "prepare_count",
        CountArrival = "count_arrival",
        SignCount = "sign_count",
        SignForHelp = "sign_for_help",
        ReportDistribution = "report_distribution",
        ConfirmNeed = "confirm_need",
        LookAtNeed = "look_at_need",
        DecideExcess = "decide_excess",
        MendNeed = "mend_need",
        FinishNeed = "finish_need",
        AnswerRequest = "answer_request",
        AnswerRequestLate = "answer_request_late",
        RecordDecision = "record_decision",
        RecordDecisionLate = "record_decision_late",
        SettleTurnedKey = "settle_turned_key",
        SettleSuspended = "settle_suspended",
        PlanShipment = "plan_shipment",
        CompletePapers = "complete_papers",
        DispatchShipment = "dispatch_shipment",
        ReplaceLost = "replace_lost",
        EvidenceReady = "evidence_ready",
        StandbyMovedUp = "standby_moved_up",
        NewNeedFits = "new_need_fits",
        PledgeEnds = "pledge_ends",
        OpenPledge = "open_pledge",
        LoadShipment = "load_shipment",
        ReportProgress = "report_progress",
        VerifyNeed = "verify_need",
        VerifyAsked = "verify_asked",
        VerifyOrganisation = "verify_organisation",
        FreeShipment = "free_shipment",
        FindShipment = "find_shipment",
        LookAtPlan = "look_at_plan",
        DecideWord = "decide_word",
    }
}

/// The end of a task's time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// A day that still counts, where it was given.
    Day(LocalDay),
    /// A moment, which falls on a day where its reader is.
    Moment(Instant, Zone),
}

impl Until {
    /// The day it falls on.
    pub fn day(self) -> Day {
        match self {
            Self::Day(local) => local.day,
            Self::Moment(at, reader) => reader.day(at),
        }
    }

    /// The moment by which it has passed.
    pub fn ends_at(self) -> Instant {
        match self {
            Self::Day(local) => local.ends_at(),
            Self::Moment(at, _) => at,
        }
    }

    /// Whether it has passed.
    pub fn has_passed(self, now: Instant) -> bool {
        match self {
            Self::Day(local) => local.has_passed(now),
            Self::Moment(at, _) => at < now,
        }
    }

    /// Days of the calendar that are left.
    fn days_left(self, now: Instant) -> i64 {
        let (Self::Day(LocalDay { zone, .. }) | Self::Moment(_, zone)) = self;
        (self.day() - zone.day(now)).num_days()
    }
}

vocabulary! {
    /// How near the end of a task's time is; what is nearest comes first.
    pub enum Urgency {
        /// It has passed.
        Overdue = "overdue",
        /// Two days are left at most.
        TwoDays = "two_days",
        /// Seven days are left at most.
        SevenDays = "seven_days",
        /// More time is left, or it has no end.
        Later = "later",
    }
}

impl Urgency {
    /// Of what is to be done until then.
    pub fn of(until: Option<Until>, now: Instant) -> Self {
        let Some(until) = until else { return Self::Later };
        if until.has_passed(now) {
            return Self::Overdue;
        }
        match until.days_left(now) {
            ..=2 => Self::TwoDays,
            3..=7 => Self::SevenDays,
            _ => Self::Later,
        }
    }
}

/// How many things wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// How many, or the most that is counted.
    pub number: i64,
    /// Whether there may be more than that.
    pub or_more: bool,
}

impl Count {
    /// Of so many that were found up to the most that is counted.
    pub const fn of(found: i64) -> Self {
        Self { number: found, or_more: found >= COUNTED }
    }
}

/// A thing that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// What kind of thing.
    pub kind: SubjectKind,
    pub id: uuid::Uuid,
    /// Its reference for phone and paper; an allocation has that of its need, what has none its name.
    pub reference: String,
    /// Until when it should be done.
    pub until: Option<Until>,
    /// Units concerned.
    pub units: Option<i64>,
    /// For whom it is to be done.
    pub party: Option<OrganisationId>,
    /// The other side.
    pub other: Option<OrganisationId>,
}

/// What is to be done, with the things that wait for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub code: TaskCode,
    pub count: Count,
    /// The first of the things, by the end of their time.
    pub things: Vec<Waiting>,
    /// Whether there are more than these.
    pub more: bool,
}

impl Task {
    /// The nearest end of time of its things.
    pub fn until(&self) -> Option<Until> {
        self.things.iter().filter_map(|thing| thing.until).min_by_key(|until| until.ends_at())
    }

    /// How near that is.
    pub fn urgency(&self, now: Instant) -> Urgency {
        Urgency::of(self.until(), now)
    }

    /// Who else may do it than somebody of this role.
    pub fn others(&self, than: Role) -> Vec<Role> {
        duty(self.code).done_by.iter().copied().filter(|role| *role != than).collect()
    }
}

/// Puts what is nearest first.
pub fn sort(tasks: &mut [Task], now: Instant) {
    tasks.sort_by_key(|task| (task.urgency(now), task.until().map_or(Instant::MAX_UTC, Until::ends_at), task.code));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().expect("a moment")
    }

    fn day(text: &str) -> Until {
        Until::Day(Zone::UTC.on(text.parse().expect("a day")))
    }

    fn moment(text: &str) -> Until {
        Until::Moment(at(text), Zone::UTC)
    }

    #[test]
    fn a_day_counts_to_its_end_where_it_was_given() {
        let beaufort: Zone = "America/New_York".parse().expect("a zone");
        let on = |zone: Zone| Some(Until::Day(zone.on("2026-11-30".parse().expect("a day"))));
        // half past midnight in Kyiv, half past five in the afternoon before in South Carolina
        let now = at("2026-11-30T22:30:00Z");
        assert_eq!(Urgency::of(on(Zone::KYIV), now), Urgency::Overdue);
        assert_eq!(Urgency::of(on(beaufort), now), Urgency::TwoDays);
        assert_eq!(Urgency::of(on(beaufort), at("2026-12-01T05:00:00Z")), Urgency::Overdue);
        // a moment falls on the day of its reader
        let held = at("2026-12-02T22:30:00Z");
        assert_eq!(Until::Moment(held, Zone::KYIV).day().to_string(), "2026-12-03");
        assert_eq!(Until::Moment(held, beaufort).day().to_string(), "2026-12-02");
        assert_eq!(Urgency::of(Some(Until::Moment(held, beaufort)), at("2026-11-30T04:30:00Z")), Urgency::SevenDays);
        assert_eq!(Urgency::of(Some(Until::Moment(held, beaufort)), at("2026-11-30T05:30:00Z")), Urgency::TwoDays);
    }

    #[test]
    fn a_day_counts_to_its_end_and_a_moment_until_it_comes() {
        let now = at("2026-12-05T18:00:00Z");
        for (until, urgency) in [
            (Some(day("2026-12-04")), Urgency::Overdue),
            (Some(day("2026-12-05")), Urgency::TwoDays),
            (Some(day("2026-12-07")), Urgency::TwoDays),
            (Some(day("2026-12-08")), Urgency::SevenDays),
            (Some(day("2026-12-12")), Urgency::SevenDays),
            (Some(day("2026-12-13")), Urgency::Later),
            (Some(moment("2026-12-05T17:59:59Z")), Urgency::Overdue),
            (Some(moment("2026-12-05T18:00:00Z")), Urgency::TwoDays),
            (Some(moment("2026-12-08T00:00:00Z")), Urgency::SevenDays),
            (None, Urgency::Later),
        ] {
            assert_eq!(Urgency::of(until, now), urgency, "{until:?}");
        }
    }

    fn task(code: TaskCode, until: &[Option<Until>]) -> Task {
        let thing = |until: &Option<Until>| Waiting {
            kind: SubjectKind::Need,
            id: uuid::Uuid::nil(),
            reference: "N-2026-000001".to_owned(),
            until: *until,
            units: None,
            party: None,
            other: None,
        };
        Task { code, count: Count::of(1), things: until.iter().map(thing).collect(), more: false }
    }

    #[test]
    fn what_is_overdue_comes_first_and_what_has_no_day_last() {
        let now = at("2026-12-05T18:00:00Z");
        let mut tasks = vec![
            task(TaskCode::FinishNeed, &[None]),
            task(TaskCode::ConfirmNeed, &[Some(day("2026-12-10"))]),
            task(TaskCode::AnswerProposal, &[Some(day("2026-12-06")), Some(day("2026-12-20"))]),
            task(TaskCode::CountArrival, &[None, Some(day("2026-12-01"))]),
            task(TaskCode::ImportInTime, &[Some(day("2026-12-09"))]),
        ];
        sort(&mut tasks, now);
        let order: Vec<_> = tasks.iter().map(|task| task.code).collect();
        let expected = [
            TaskCode::CountArrival,
            TaskCode::AnswerProposal,
            TaskCode::ImportInTime,
            TaskCode::ConfirmNeed,
            TaskCode::FinishNeed,
        ];
        assert_eq!(order, expected);
    }

    #[test]
    fn it_is_counted_to_a_thousand() {
        assert_eq!(Count::of(999), Count { number: 999, or_more: false });
        assert_eq!(Count::of(1_000), Count { number: 1_000, or_more: true });
    }

    #[test]
    fn who_else_can_do_it_is_told() {
        let answer = task(TaskCode::AnswerProposal, &[None]);
        assert_eq!(answer.others(Role::Recipient), [Role::Coordinator]);
        assert_eq!(answer.others(Role::Intermediary), [Role::Recipient, Role::Coordinator], "it binds nobody");
    }
}
