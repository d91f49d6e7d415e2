//! Listens and hands each connection to the application, with its deadlines.

use std::fmt;
use std::io;
use std::net::TcpListener;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use actix_http::error::DispatchError;
use actix_http::{Extensions, HttpService, Request, Response};
use actix_service::{IntoServiceFactory, ServiceFactoryExt, fn_service, map_config};
use actix_web::body::MessageBody;
use actix_web::dev::{AppConfig, Server, Service, ServiceFactory};
use actix_web::rt::net::TcpStream;

use crate::wire::connection::Connection;
use crate::wire::deadlines::Deadlines;
use crate::wire::stream::Stream;
use crate::wire::totals::Totals;

/// How long a client may send on after it was answered before its body was read (1 s).
const LINGER: Duration = Duration::from_secs(1);

/// How late the clock is that HTTP's own timers go by, at most. They only add an answer (408) to
/// what the stream's deadlines end anyway, and must not end it before.
const CLOCK: Duration = Duration::from_millis(500);

/// Bytes of an answer that wait to be written, about; more of it is made when those are gone.
const WRITTEN_AT_ONCE: usize = 16 * 1024;

/// How a server runs.
#[derive(Debug, Clone)]
pub struct Options {
    /// Threads.
    pub workers: usize,
    /// Seconds that requests under way may take to end when it stops.
    pub grace: u64,
    /// Whether it stops by itself on SIGTERM and SIGINT.
    pub signals: bool,
    /// How long clients may take.
    pub deadlines: Deadlines,
    /// What its connections hold together.
    pub totals: Arc<Totals>,
}

/// Serves an application on `listener` until it is stopped.
///
/// # Errors
/// When the socket cannot be used.
pub fn run<F, I, S, B>(options: &Options, listener: TcpListener, application: F) -> io::Result<Server>
where
    F: Fn() -> I + Send + Clone + 'static,
    I: IntoServiceFactory<S, Request>,
    S: ServiceFactory<Request, Config = AppConfig> + 'static,
    S::Error: Into<actix_web::Error> + 'static,
    S::InitError: fmt::Debug,
    S::Response: Into<Response<B>> + 'static,
    <S::Service as Service<Request>>::Future: 'static,
    S::Service: 'static,
    B: MessageBody + 'static,
{
    let (deadlines, totals) = (options.deadlines, Arc::clone(&options.totals));
    let mut builder = Server::build().workers(options.workers).shutdown_timeout(options.grace);
    if !options.signals {
        builder = builder.disable_signals();
    }
    let stopping = builder.graceful_shutdown_signal();
    let builder = builder.listen("poruch", listener, move || {
        let (totals, stopping) = (Arc::clone(&totals), stopping.clone());
        let application = application().into_factory().map_err(|error| error.into().error_response());
        let http = HttpService::build()
            .keep_alive(deadlines.idle + CLOCK)
            .client_request_timeout(deadlines.head + CLOCK)
            .client_disconnect_timeout(LINGER)
            .h1_write_buffer_size(WRITTEN_AT_ONCE)
            .graceful_shutdown_signal(move || {
                let stopping = stopping.clone();
                async move { stopping.notified().await }
            })
            .on_connect_ext(|stream: &Stream, data: &mut Extensions| {
                data.insert(Rc::clone(&stream.connection));
            })
            .h1(map_config(application, |()| AppConfig::default()));
        fn_service(move |tcp: TcpStream| {
            // the last bytes of a long answer would wait until the client has said that it has the first, which it puts
            // off for 40 ms; a connection that is gone shows when it is read
            let _gone = tcp.set_nodelay(true);
            let address = tcp.peer_addr().ok();
            let of = address.map(|address| address.ip());
            let place = totals.enter(of).or_else(|| totals.enter_reserve(of));
            let stream = place.map(|place| Stream::new(tcp, Connection::new(deadlines, Arc::clone(&totals), place)));
            async move {
                // whoever has no place is closed without a word: an answer would cost more
                let stream = stream.ok_or_else(|| DispatchError::Io(io::ErrorKind::QuotaExceeded.into()))?;
                Ok((stream, address))
            }
        })
        .and_then(http)
    })?;
    Ok(builder.run())
}
