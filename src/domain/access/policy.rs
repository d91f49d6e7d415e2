//! Policy in one file: who may do what. `decide(actor, action, standing)` answers allow, deny
//! (403: you see it, you may not do this) or hide (404: not yours to see).
//!
//! Every operation of the API is an [`Action`]; the whole matrix of actions and kinds of actors
//! is printed to `tests/api/policy_matrix.txt`, which people review and a test compares.

use crate::access::relation::Standing;
use crate::actor::Actor;
use crate::organisation::{Role, Scope};

vocabulary! {
    /// The operations of the API, by their operation id.
    pub enum Action {
        ListOrganisations = "list_organisations",
        CreateOrganisation = "create_organisation",
        GetOrganisation = "get_organisation",
        UpdateOrganisation = "update_organisation",
        VerifyOrganisation = "verify_organisation",
        ListMembers = "list_members",
        CreateMember = "create_member",
        DeactivateMember = "deactivate_member",
        ListTokens = "list_tokens",
        CreateToken = "create_token",
        RevokeToken = "revoke_token",
        ListMandates = "list_mandates",
        GrantMandate = "grant_mandate",
        RevokeMandate = "revoke_mandate",
        GetMe = "get_me",
        ListItemClasses = "list_item_classes",
        GetItemClass = "get_item_class",
        ListProposals = "list_item_class_proposals",
        CreateProposal = "propose_item_class",
        GetProposal = "get_item_class_proposal",
        AcceptProposal = "accept_item_class_proposal",
        RejectProposal = "reject_item_class_proposal",
        ListPlaces = "list_places",
        GetPlace = "get_place",
        ListNeeds = "list_needs",
        CreateNeed = "create_need",
        GetNeed = "get_need",
        UpdateNeed = "update_need",
        SubmitNeed = "submit_need",
        VerifyNeed = "verify_need",
        RejectNeed = "reject_need",
        ConfirmNeed = "confirm_need",
        CloseNeed = "close_need",
        DecideExcess = "decide_excess",
        NameNeedConsignee = "name_need_consignee",
        GetNeedAddress = "get_need_address",
        PledgeToNeed = "pledge_to_need",
        ListPledges = "list_pledges",
        CreatePledge = "create_pledge",
        GetPledge = "get_pledge",
        UpdatePledge = "update_pledge",
        OpenPledge = "open_pledge",
        AuthorisePledge = "authorise_pledge",
        WithdrawPledge = "withdraw_pledge",
        TrackPledge = "track_pledge",
        ListAllocations = "list_allocations",
        CreateAllocation = "create_allocation",
        GetAllocation = "get_allocation",
        AcceptAllocation = "accept_allocation",
        DeclineAllocation = "decline_allocation",
        WithdrawAllocation = "withdraw_allocation",
        ReleaseAllocation = "release_allocation",
        ListSuggestions = "list_suggestions",
        ListAllocationPlans = "list_allocation_plans",
        CreateAllocationPlan = "create_allocation_plan",
        GetAllocationPlan = "get_allocation_plan",
        ListPlannedAllocations = "list_planned_allocations",
        ExplainAllocationPlan = "explain_allocation_plan",
        CancelAllocationPlan = "cancel_allocation_plan",
        ReviseAllocationPlan = "revise_allocation_plan",
        ApplyAllocationPlan = "apply_allocation_plan",
        ListShipments = "list_shipments",
        CreateShipment = "create_shipment",
        GetShipment = "get_shipment",
        AgreeShipment = "agree_shipment",
        DeclareShipment = "declare_shipment",
        DispatchShipment = "dispatch_shipment",
        ArriveShipment = "arrive_shipment",
        CancelShipment = "cancel_shipment",
        LoseShipment = "lose_shipment",
        ReturnShipment = "return_shipment",
        CloseShipment = "close_shipment",
        ListShipmentEvents = "list_shipment_events",
        CreateShipmentEvent = "create_shipment_event",
        GetShipmentAddress = "get_shipment_address",
        ListReceipts = "list_receipts",
        CreateReceipt = "create_receipt",
        GetReceipt = "get_receipt",
        ConfirmReceipt = "confirm_receipt",
        DiscardReceipt = "discard_receipt",
        ReverseReceipt = "reverse_receipt",
        ListEvents = "list_events",
        ListPublicNeeds = "list_public_needs",
        GetPublicNeed = "get_public_need",
    }
}

/// The answer of policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Go on.
    Allow,
    /// 403: the resource may be seen, this may not be done.
    Deny,
    /// 404: not there, or not yours to see.
    Hide,
    /// 401: nobody knows who asks.
    Unknown,
}

impl Verdict {
    /// The word in the matrix.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Deny => "deny",
            Self::Hide => "hide",
            Self::Unknown => "unknown",
        }
    }
}

/// Members of one of `roles` whose organisation has one of `standing` (any, when empty).
struct Grant {
    roles: &'static [Role],
    standing: Standing,
    /// A further relation that must hold besides.
    besides: Standing,
    verified: bool,
}

const fn grant(roles: &'static [Role], standing: Standing) -> Grant {
    Grant { roles, standing, besides: Standing::NONE, verified: false }
}

const fn verified(roles: &'static [Role], standing: Standing) -> Grant {
    Grant { roles, standing, besides: Standing::NONE, verified: true }
}

struct Rule {
    /// What the token must allow; `None` needs no token.
    scope: Option<Scope>,
    grants: &'static [Grant],
    /// The action that shows the resource: who may do that but not this gets 403, others 404.
    seen_by: Option<Action>,
}

const fn read(grants: &'static [Grant]) -> Rule {
    Rule { scope: Some(Scope::Read), grants, seen_by: None }
}

const fn write(grants: &'static [Grant], seen_by: Option<Action>) -> Rule {
    Rule { scope: Some(Scope::Write), grants, seen_by }
}

const fn manage(grants: &'static [Grant], seen_by: Option<Action>) -> Rule {
    Rule { scope: Some(Scope::Manage), grants, seen_by }
}

const PUBLIC: Rule = Rule { scope: None, grants: &[], seen_by: None };

use Role::{Administrator, Auditor, Carrier, Coordinator, Donor, Intermediary, Recipient};

const EVERYONE: &[Role] = &[Recipient, Donor, Carrier, Intermediary, Coordinator, Administrator, Auditor];
const OVERSEERS: &[Role] = &[Coordinator, Administrator, Auditor];
const OFFICES: &[Role] = &[Coordinator, Administrator];
const DONORS: &[Role] = &[Donor, Intermediary];
const RECIPIENTS: &[Role] = &[Recipient, Intermediary];

const SEE_ORGANISATION: &[Grant] = &[grant(EVERYONE, Standing::NONE)];
const SEE_OWN: &[Grant] = &[grant(EVERYONE, Standing::OWN), grant(OVERSEERS, Standing::NONE)];
const KEEP_OWN: &[Grant] = &[
    grant(&[Recipient, Donor, Carrier, Intermediary, Coordinator], Standing::OWN),
    grant(&[Administrator], Standing::NONE),
];
const SEE_NEED: &[Grant] =
    &[grant(OVERSEERS, Standing::NONE), grant(RECIPIENTS, Standing::RECIPIENT), grant(EVERYONE, Standing::SHARED)];
const OWN_NEED: &[Grant] = &[grant(RECIPIENTS, Standing::RECIPIENT)];
const SEE_PLEDGE: &[Grant] = &[
    grant(OVERSEERS, Standing::NONE),
    grant(DONORS, Standing::DONOR),
    grant(RECIPIENTS, Standing::RECIPIENT),
    verified(EVERYONE, Standing::OFFERED),
];
const OWN_PLEDGE: &[Grant] = &[grant(DONORS, Standing::DONOR)];
const SEE_ALLOCATION: &[Grant] =
    &[grant(OVERSEERS, Standing::NONE), grant(DONORS, Standing::DONOR), grant(RECIPIENTS, Standing::RECIPIENT)];
const SEE_SHIPMENT: &[Grant] = &[
    grant(OVERSEERS, Standing::NONE),
    grant(DONORS, Standing::CONSIGNOR),
    grant(RECIPIENTS, Standing::CONSIGNEE),
    grant(RECIPIENTS, Standing::SERVED),
    grant(&[Carrier, Donor], Standing::CARRIER),
];
const SEND: &[Grant] = &[verified(&[Donor], Standing::CONSIGNOR)];
const SEE_RECEIPT: &[Grant] = &[
    grant(OVERSEERS, Standing::NONE),
    grant(DONORS, Standing::CONSIGNOR),
    grant(RECIPIENTS, Standing::CONSIGNEE),
    grant(RECIPIENTS, Standing::SERVED),
];
/// Never the carrier: the receipt is the consignee's word.
const SIGN: &[Grant] = &[grant(&[Recipient], Standing::CONSIGNEE)];

#[allow(clippy::too_many_lines, reason = "one table, one arm an operation")]
const fn rule(action: Action) -> Rule {
    use Action as A;
    match action {
        A::ListItemClasses | A::GetItemClass | A::ListPlaces | A::GetPlace | A::ListPublicNeeds | A::GetPublicNeed => {
            PUBLIC
        }

        // lists show each what it may see
        A::GetMe | A::ListNeeds | A::ListPledges | A::ListAllocations | A::ListShipments | A::ListReceipts => {
            read(const { &[grant(EVERYONE, Standing::NONE)] })
        }
        A::ListProposals => read(const { &[grant(EVERYONE, Standing::NONE)] }),
        A::CreateProposal => write(
            const { &[grant(&[Recipient, Donor, Carrier, Intermediary, Coordinator, Administrator], Standing::NONE)] },
            None,
        ),
        A::AcceptProposal | A::RejectProposal => {
            write(const { &[grant(&[Coordinator], Standing::NONE)] }, Some(A::GetProposal))
        }
        A::ListOrganisations | A::GetOrganisation => read(SEE_ORGANISATION),
        A::CreateOrganisation => manage(const { &[grant(OFFICES, Standing::NONE)] }, None),
        A::UpdateOrganisation => manage(KEEP_OWN, Some(A::GetOrganisation)),
        A::VerifyOrganisation => write(const { &[grant(OFFICES, Standing::NONE)] }, Some(A::GetOrganisation)),
        A::ListMembers | A::ListTokens | A::ListMandates | A::GetProposal => read(SEE_OWN),
        // the first seat is an invitation; whose seats of one's own may be kept by whom says `giving`
        A::CreateMember => manage(
            const {
                &[
                    grant(&[Recipient, Donor, Carrier, Intermediary, Coordinator], Standing::OWN),
                    grant(&[Coordinator], Standing::VACANT),
                    grant(&[Administrator], Standing::NONE),
                ]
            },
            Some(A::ListMembers),
        ),
        A::DeactivateMember => manage(KEEP_OWN, Some(A::ListMembers)),
        A::CreateToken | A::RevokeToken => manage(
            const {
                &[
                    grant(&[Recipient, Donor, Carrier, Intermediary, Coordinator, Auditor], Standing::OWN),
                    grant(&[Administrator], Standing::NONE),
                ]
            },
            Some(A::ListTokens),
        ),
        A::GrantMandate => manage(const { &[verified(&[Recipient, Donor], Standing::OWN)] }, Some(A::ListMandates)),
        A::RevokeMandate => manage(
            const { &[grant(&[Recipient, Donor], Standing::OWN), grant(&[Administrator], Standing::NONE)] },
            Some(A::ListMandates),
        ),

        A::GetNeed => read(SEE_NEED),
        A::CreateNeed => write(OWN_NEED, None),
        A::UpdateNeed => write(OWN_NEED, Some(A::GetNeed)),
        // who is not verified drafts
        A::SubmitNeed => write(const { &[verified(RECIPIENTS, Standing::RECIPIENT)] }, Some(A::GetNeed)),
        A::VerifyNeed | A::RejectNeed => write(const { &[grant(&[Coordinator], Standing::NONE)] }, Some(A::GetNeed)),
        A::ConfirmNeed | A::CloseNeed | A::DecideExcess => write(
            const { &[grant(&[Recipient], Standing::RECIPIENT), grant(&[Coordinator], Standing::NONE)] },
            Some(A::GetNeed),
        ),
        // who takes its goods is the recipient's own word, never an intermediary's
        A::NameNeedConsignee => write(const { &[verified(&[Recipient], Standing::RECIPIENT)] }, Some(A::GetNeed)),
        A::GetNeedAddress => Rule {
            scope: Some(Scope::Read),
            grants: const { &[grant(&[Recipient], Standing::RECIPIENT)] },
            seen_by: Some(A::GetNeed),
        },
        A::PledgeToNeed => write(
            const { &[Grant { roles: DONORS, standing: Standing::DONOR, besides: Standing::SHARED, verified: true }] },
            Some(A::GetNeed),
        ),

        A::GetPledge => read(SEE_PLEDGE),
        // who is not verified drafts
        A::CreatePledge => write(OWN_PLEDGE, None),
        A::UpdatePledge => write(OWN_PLEDGE, Some(A::GetPledge)),
        // an intermediary drafts, and binds nobody
        A::OpenPledge | A::AuthorisePledge => {
            write(const { &[verified(&[Donor], Standing::DONOR)] }, Some(A::GetPledge))
        }
        A::WithdrawPledge => write(const { &[grant(&[Donor], Standing::DONOR)] }, Some(A::GetPledge)),
        A::TrackPledge => Rule { scope: Some(Scope::Read), grants: SEE_ALLOCATION, seen_by: Some(A::GetPledge) },

        A::GetAllocation => read(SEE_ALLOCATION),
        A::CreateAllocation => write(
            const {
                &[
                    verified(RECIPIENTS, Standing::RECIPIENT),
                    verified(DONORS, Standing::DONOR),
                    grant(&[Coordinator], Standing::NONE),
                ]
            },
            // whether need and pledge may be seen is asked before
            None,
        ),
        A::AcceptAllocation => write(
            const { &[verified(&[Recipient], Standing::RECIPIENT), verified(&[Donor], Standing::DONOR)] },
            Some(A::GetAllocation),
        ),
        A::DeclineAllocation | A::ReleaseAllocation => write(
            const {
                &[
                    grant(&[Recipient], Standing::RECIPIENT),
                    grant(&[Donor], Standing::DONOR),
                    grant(&[Coordinator], Standing::NONE),
                ]
            },
            Some(A::GetAllocation),
        ),
        A::WithdrawAllocation => write(const { &[grant(&[Donor], Standing::DONOR)] }, Some(A::GetAllocation)),

        A::ListSuggestions => Rule {
            scope: Some(Scope::Read),
            grants: const {
                &[
                    grant(OVERSEERS, Standing::NONE),
                    grant(RECIPIENTS, Standing::RECIPIENT),
                    grant(DONORS, Standing::DONOR),
                    // who may see one side may see what would fit it, of what that member may see
                    verified(EVERYONE, Standing::SHARED),
                    verified(EVERYONE, Standing::OFFERED),
                ]
            },
            seen_by: Some(A::GetNeed),
        },

        A::ListAllocationPlans | A::GetAllocationPlan | A::ListPlannedAllocations | A::ExplainAllocationPlan => {
            read(const { &[grant(OVERSEERS, Standing::NONE)] })
        }
        A::CreateAllocationPlan => write(const { &[grant(&[Coordinator], Standing::NONE)] }, None),
        A::CancelAllocationPlan | A::ReviseAllocationPlan | A::ApplyAllocationPlan => {
            write(const { &[grant(&[Coordinator], Standing::NONE)] }, Some(A::GetAllocationPlan))
        }

        A::GetShipment | A::ListShipmentEvents => read(SEE_SHIPMENT),
        A::CreateShipment => write(const { &[verified(&[Donor], Standing::CONSIGNOR)] }, Some(A::GetAllocation)),
        A::AgreeShipment => write(
            const { &[verified(&[Recipient], Standing::CONSIGNEE), verified(&[Recipient], Standing::SERVED)] },
            Some(A::GetShipment),
        ),
        // the declaration is the recipient's by law; nobody who sends or drives files it
        A::DeclareShipment => write(
            const {
                &[
                    grant(&[Recipient], Standing::CONSIGNEE),
                    grant(&[Recipient], Standing::SERVED),
                    Grant {
                        roles: &[Coordinator],
                        standing: Standing::NONE,
                        besides: Standing::UNSPOKEN,
                        verified: false,
                    },
                ]
            },
            Some(A::GetShipment),
        ),
        A::DispatchShipment => write(SEND, Some(A::GetShipment)),
        A::CancelShipment => write(const { &[grant(&[Donor], Standing::CONSIGNOR)] }, Some(A::GetShipment)),
        A::CreateShipmentEvent | A::ArriveShipment => write(
            const {
                &[
                    grant(&[Carrier, Donor], Standing::CARRIER),
                    grant(&[Donor], Standing::CONSIGNOR),
                    grant(&[Recipient], Standing::CONSIGNEE),
                    grant(&[Coordinator], Standing::NONE),
                ]
            },
            Some(A::GetShipment),
        ),
        A::LoseShipment | A::ReturnShipment => write(
            const { &[grant(&[Donor], Standing::CONSIGNOR), grant(&[Coordinator], Standing::NONE)] },
            Some(A::GetShipment),
        ),
        A::CloseShipment => write(
            const {
                &[
                    grant(&[Donor], Standing::CONSIGNOR),
                    grant(&[Recipient], Standing::CONSIGNEE),
                    grant(&[Coordinator], Standing::NONE),
                ]
            },
            Some(A::GetShipment),
        ),
        A::GetShipmentAddress => Rule {
            scope: Some(Scope::Read),
            grants: const {
                &[
                    Grant {
                        roles: &[Recipient],
                        standing: Standing::CONSIGNEE,
                        besides: Standing::ACTIVE,
                        verified: false,
                    },
                    Grant {
                        roles: &[Carrier, Donor],
                        standing: Standing::CARRIER,
                        besides: Standing::ACTIVE.and(Standing::TRUSTED),
                        verified: true,
                    },
                    Grant {
                        roles: &[Donor],
                        standing: Standing::CONSIGNOR,
                        besides: Standing::ACTIVE.and(Standing::TRUSTED).and(Standing::DRIVES),
                        verified: true,
                    },
                ]
            },
            seen_by: Some(A::GetShipment),
        },

        A::GetReceipt => read(SEE_RECEIPT),
        A::CreateReceipt => write(SIGN, Some(A::GetShipment)),
        A::ConfirmReceipt | A::DiscardReceipt | A::ReverseReceipt => write(SIGN, Some(A::GetReceipt)),

        A::ListEvents => read(const { &[grant(EVERYONE, Standing::OWN), grant(OVERSEERS, Standing::NONE)] }),
    }
}

impl Action {
    /// Whether it can be done without a token.
    pub const fn is_public(self) -> bool {
        rule(self).scope.is_none()
    }
}

fn granted(actor: &Actor, rule: &Rule, standing: Standing) -> bool {
    rule.scope.is_none_or(|scope| actor.scopes.contains(&scope))
        && rule.grants.iter().any(|grant| {
            grant.roles.contains(&actor.role)
                && (grant.standing == Standing::NONE || standing.meets(grant.standing))
                && standing.has(grant.besides)
                && (!grant.verified || actor.verified)
        })
}

/// Whether `actor` may do `action` to a resource to which its organisations have `standing`.
pub fn decide(actor: Option<&Actor>, action: Action, standing: Standing) -> Verdict {
    let rule = rule(action);
    if rule.scope.is_none() {
        return Verdict::Allow;
    }
    let Some(actor) = actor else {
        return Verdict::Unknown;
    };
    if granted(actor, &rule, standing) {
        return Verdict::Allow;
    }
    let sees_it = match rule.seen_by {
        None if rule.scope == Some(Scope::Read) => false,
        None => return Verdict::Deny,
        Some(seeing) => {
            let seen = self::rule(seeing);
            // who may see it does not depend on what else the token allows
            granted(actor, &Rule { scope: None, ..seen }, standing)
        }
    };
    if sees_it { Verdict::Deny } else { Verdict::Hide }
}
