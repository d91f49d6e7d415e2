//! Goods on the road that come elsewhere, or to another need, than was planned.

use super::{LineState, Shipment, ShipmentLine, ShipmentState};
use crate::conflict::Conflict;
use crate::transition::{Machine, ShipmentVerb};
use crate::{AllocationId, Code, OrganisationId, ShipmentLineId, TransitionError};

impl Shipment {
    /// Another receives what is on the road, and counts it. It has yet to say that it takes it.
    ///
    /// # Errors
    /// `only_shipments_under_way_are_redirected`.
    pub fn redirect(self, consignee: OrganisationId) -> Result<Self, TransitionError> {
        let state = self.state.moved(ShipmentVerb::Redirect)?;
        Ok(Self { state, consignee, consignee_agreed_at: None, ..self })
    }

    /// Whether units of a line may be for another need, now or once the shipment turns up again: not all are counted.
    pub fn may_go_elsewhere(&self, line: ShipmentLineId) -> bool {
        let is_under_way = self.state == ShipmentState::Lost || self.state.moved(ShipmentVerb::Redirect).is_ok();
        is_under_way && self.line(line).is_some_and(|line| line.uncounted() > 0)
    }

    /// `units` of a line are those of another allocation from now on: on the line itself where it is the whole line,
    /// else on a new one under `id`.
    ///
    /// # Errors
    /// `only_shipments_under_way_are_redirected`, `less_is_in_transit` with the units there are.
    pub fn reassign_line(
        self,
        line: ShipmentLineId,
        units: i64,
        to: AllocationId,
        id: ShipmentLineId,
    ) -> Result<Self, Conflict> {
        self.state.moved(ShipmentVerb::Redirect)?;
        let there = self.line(line).map_or(0, ShipmentLine::uncounted);
        if units > there {
            return Err(Conflict::new(Code::LessIsInTransit).with("uncounted", there));
        }
        let position = self.lines.iter().map(|line| line.position).max().unwrap_or(0) + 1;
        let mut lines = Vec::with_capacity(self.lines.len() + 1);
        let mut added = None;
        for one in self.lines {
            if one.id != line {
                lines.push(one);
            } else if one.quantity == units {
                lines.push(ShipmentLine { allocation: to, ..one });
            } else {
                let left = ShipmentLine { quantity: one.quantity - units, ..one.clone() };
                let state = if left.uncounted() == 0 { LineState::Counted } else { left.state };
                added = Some(ShipmentLine {
                    id,
                    position,
                    allocation: to,
                    quantity: units,
                    accepted: 0,
                    damaged: 0,
                    missing: 0,
                    surplus: 0,
                    ..one
                });
                lines.push(ShipmentLine { state, ..left });
            }
        }
        lines.extend(added);
        Ok(Self { lines, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipment::ShipmentState;
    use crate::transition::tests::things::{id, shipment, shipment_line};

    fn sent(line: &ShipmentLine) -> Shipment {
        Shipment {
            lines: vec![ShipmentLine { id: id(1), quantity: 10, ..line.clone() }],
            ..shipment(ShipmentState::Dispatched)
        }
    }

    #[test]
    fn only_what_is_under_way_comes_elsewhere() {
        for state in ShipmentState::ALL {
            let told = shipment(*state).redirect(id(5));
            let under_way = matches!(state, ShipmentState::Dispatched | ShipmentState::Arrived);
            assert_eq!(told.is_ok(), under_way, "{state}");
            if let Ok(told) = told {
                assert_eq!((told.state, told.consignee, told.consignee_agreed_at), (*state, id(5), None));
            }
        }
    }

    #[test]
    fn a_part_becomes_a_line_of_its_own() {
        let split = sent(&shipment_line(LineState::OnBoard)).reassign_line(id(1), 4, id(9), id(2)).expect("split");
        let lines: Vec<_> = split.lines.iter().map(|line| (line.id, line.allocation, line.quantity)).collect();
        let before = shipment_line(LineState::OnBoard).allocation;
        assert_eq!(lines, [(id(1), before, 6), (id(2), id(9), 4)]);
        let positions: Vec<_> = split.lines.iter().map(|line| line.position).collect();
        assert!(positions.windows(2).all(|pair| pair[0] < pair[1]), "{positions:?}");
        let whole = sent(&shipment_line(LineState::Held)).reassign_line(id(1), 10, id(9), id(2)).expect("moved");
        let lines: Vec<_> = whole.lines.iter().map(|line| (line.id, line.allocation, line.state)).collect();
        assert_eq!(lines, [(id(1), id(9), LineState::Held)]);
    }

    #[test]
    fn what_was_counted_stays() {
        let counted = ShipmentLine { accepted: 5, damaged: 1, surplus: 2, ..shipment_line(LineState::OnBoard) };
        let refused = sent(&counted).reassign_line(id(1), 5, id(9), id(2)).expect_err("four are left");
        assert_eq!(refused.code, Code::LessIsInTransit);
        let split = sent(&counted).reassign_line(id(1), 4, id(9), id(2)).expect("split");
        let lines: Vec<_> =
            split.lines.iter().map(|line| (line.quantity, line.accepted, line.surplus, line.state)).collect();
        assert_eq!(lines, [(6, 5, 2, LineState::Counted), (4, 0, 0, LineState::OnBoard)]);
    }
}
