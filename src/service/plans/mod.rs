//! Plans for the whole board: asked for, computed in the background, edited, explained, applied.

pub mod compute;
