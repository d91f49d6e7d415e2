//! A service that runs beside the benchmark.

use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

pub struct Process {
    child: Child,
    pub address: String,
}

impl Process {
    /// Starts it on an address of its own and waits until it listens.
    pub fn start(binary: &str, settings: impl FnOnce(&mut Command, &str)) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("it").port();
        let address = format!("127.0.0.1:{port}");
        let mut command = Command::new(binary);
        settings(&mut command, &address);
        let child = command.stdout(Stdio::null()).spawn().expect("the binary starts");
        let process = Self { child, address };
        for _ in 0..400 {
            if TcpStream::connect(&process.address).is_ok() {
                return process;
            }
            thread::sleep(Duration::from_millis(50));
        }
        panic!("{binary} does not listen");
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _waited = self.child.wait();
    }
}
