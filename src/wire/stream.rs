//! A TCP stream that keeps the deadlines of its connection and reads no more than it should.

use std::io;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, ready};
use std::time::Instant;

use actix_web::rt::net::TcpStream;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Sleep;

use crate::wire::connection::{Connection, Reading, SIP};

/// A stream with deadlines. HTTP's own timers know of the first head and of idleness only.
#[derive(Debug)]
pub struct Stream {
    tcp: TcpStream,
    clock: Pin<Box<Sleep>>,
    /// What it is doing.
    pub connection: Rc<Connection>,
}

impl Stream {
    /// Keeps the connection's deadlines on a stream.
    pub fn new(tcp: TcpStream, connection: Connection) -> Self {
        let clock = Box::pin(tokio::time::sleep(connection.deadlines.tick()));
        Self { tcp, clock, connection: Rc::new(connection) }
    }

    /// Looks at the deadlines once a tick, whatever else happens.
    fn check(&mut self, cx: &mut Context<'_>) -> io::Result<()> {
        if self.connection.has_lost_its_place(cx.waker()) {
            return Err(io::ErrorKind::ConnectionAborted.into());
        }
        while self.clock.as_mut().poll(cx).is_ready() {
            if self.connection.is_over(Instant::now()) {
                return Err(io::ErrorKind::TimedOut.into());
            }
            let next = tokio::time::Instant::now() + self.connection.deadlines.tick();
            self.clock.as_mut().reset(next);
        }
        Ok(())
    }

    /// Reads a little, whatever room there is.
    fn sip(&mut self, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let mut bytes = [0; SIP];
        let room = into.remaining().min(SIP);
        let Some(room) = bytes.get_mut(..room) else { return Poll::Pending };
        let mut little = ReadBuf::new(room);
        let read = Pin::new(&mut self.tcp).poll_read(cx, &mut little);
        into.put_slice(little.filled());
        read
    }
}

impl AsyncRead for Stream {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        this.check(cx)?;
        let before = into.filled().len();
        let read = match this.connection.may_read(cx.waker()) {
            Reading::Wait => return Poll::Pending,
            Reading::Rest => {
                cx.waker().wake_by_ref();
                return Poll::Pending;
            }
            Reading::Sip => this.sip(cx, into),
            Reading::Freely => Pin::new(&mut this.tcp).poll_read(cx, into),
        };
        match &read {
            Poll::Ready(Ok(())) => this.connection.has_read(into.filled().len() - before),
            Poll::Ready(Err(_)) => {}
            Poll::Pending => this.connection.has_read_all(),
        }
        read
    }
}

impl AsyncWrite for Stream {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        this.check(cx)?;
        let written = Pin::new(&mut this.tcp).poll_write(cx, bytes);
        match &written {
            Poll::Ready(Ok(written)) => this.connection.has_written(*written),
            Poll::Ready(Err(_)) => {}
            Poll::Pending => this.connection.is_unread(),
        }
        written
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        this.check(cx)?;
        ready!(Pin::new(&mut this.tcp).poll_flush(cx))?;
        // HTTP flushes when it has nothing left to write
        this.connection.has_written_all();
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        this.check(cx)?;
        Pin::new(&mut this.tcp).poll_shutdown(cx)
    }
}
