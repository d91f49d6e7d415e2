//! How many letters must be changed, put in, left out or swapped with their neighbour to make one
//! word of another (optimal string alignment).

/// The distance, if it is at most `most`. Words over 64 bytes are never alike.
pub fn within(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most || a.len() > 64 || b.len() > 64 {
        return None;
    }
    let mut rows = [[0_u8; 65]; 3];
    let [before, above, row] = &mut rows;
    let (mut before, mut above, mut row) = (before, above, row);
    for (cell, n) in above.iter_mut().zip(0..=b.len()) {
        *cell = u8::try_from(n).unwrap_or(u8::MAX);
    }
    let mut last = None;
    for (i, x) in a.iter().enumerate() {
        let mut nearest = usize::MAX;
        let mut left = u8::try_from(i + 1).unwrap_or(u8::MAX);
        row[0] = left;
        let mut last_y = None;
        for (j, y) in b.iter().enumerate() {
            // j + 1 < 65, as checked above
            let (Some(diagonal), Some(up)) = (above.get(j).copied(), above.get(j + 1).copied()) else { return None };
            let mut cost = (diagonal + u8::from(x != y)).min(up + 1).min(left + 1);
            if last == Some(y) && last_y == Some(x) && j > 0 {
                cost = cost.min(before.get(j - 1).copied().unwrap_or(u8::MAX - 1) + 1);
            }
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = cost;
            }
            left = cost;
            nearest = nearest.min(usize::from(cost));
            last_y = Some(y);
        }
        if nearest > most && usize::from(row[0]) > most {
            return None;
        }
        last = Some(x);
        (before, above, row) = (above, row, before);
    }
    above.get(b.len()).map(|cell| usize::from(*cell)).filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_counted() {
        assert_eq!(within(b"generator", b"genrator", 2), Some(1));
        assert_eq!(within(b"generator", b"genreator", 2), Some(1));
        assert_eq!(within(b"pump", b"pimp", 1), Some(1));
        assert_eq!(within(b"pump", b"pims", 1), None);
        assert_eq!(within(b"", b"ab", 2), Some(2));
        assert_eq!(within(b"same", b"same", 0), Some(0));
    }
}
