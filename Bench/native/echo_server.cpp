// The reference for speed: a C++ gRPC server that only echoes, on the callback API with its default threads.
//
// Usage: echo_server PORT (0 takes a free one). Prints {"address":"127.0.0.1:PORT"} when it is ready and ends on
// SIGTERM or SIGINT.

#include <signal.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include <grpcpp/grpcpp.h>

#include "ruche/testing/v1/sample.grpc.pb.h"

namespace {

using ruche::testing::v1::EchoRequest;
using ruche::testing::v1::EchoResponse;
using ruche::testing::v1::EchoService;

class EchoHandlers final : public EchoService::CallbackService {
    grpc::ServerUnaryReactor* Echo(
        grpc::CallbackServerContext* context, const EchoRequest* request, EchoResponse* response) override {
        response->set_payload(request->payload());
        response->set_text(request->text());
        grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
        reactor->Finish(grpc::Status::OK);
        return reactor;
    }
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: echo_server PORT\n");
        return 2;
    }
    // Blocked before any thread starts, so that all threads inherit it and only sigwait takes the signal.
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);

    EchoHandlers service;
    int port = 0;
    grpc::ServerBuilder builder;
    builder.AddListeningPort(std::string("127.0.0.1:") + argv[1], grpc::InsecureServerCredentials(), &port);
    builder.RegisterService(&service);
    std::unique_ptr<grpc::Server> server = builder.BuildAndStart();
    if (!server || port == 0) {
        fprintf(stderr, "cannot listen on port %s\n", argv[1]);
        return 1;
    }
    printf("{\"address\":\"127.0.0.1:%d\"}\n", port);
    fflush(stdout);

    int signal = 0;
    sigwait(&ends, &signal);
    server->Shutdown(std::chrono::system_clock::now() + std::chrono::seconds(1));
    server->Wait();
    return 0;
}
