//! Tests of the relief catalogue and its look-up.
