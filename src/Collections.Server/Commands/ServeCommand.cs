using System.CommandLine;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;

namespace Collections.Server.Commands;

/// <summary>serve: the web host on one port. Today it answers /health; the designer and the API come with it later.</summary>
internal static class ServeCommand
{
    public const string Verb = "serve";

    public static Command Create()
    {
        var database = CommonOptions.Database();
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on.", DefaultValueFactory = _ => "http://localhost:5080" };
        var command = new Command(Verb, "Serve the web host (the default).") { database, urls };
        command.SetAction((parsed, cancellation) => Serve(parsed.GetValue(database), parsed.GetValue(urls)!, cancellation));
        return command;
    }

    public static async Task<int> Serve(string? database, string urls, CancellationToken cancellation)
    {
        StartupGate.Warn(Console.Error);
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(urls.Split(';'));
        builder.Services.AddHealthChecks();
        await using var host = builder.Build();
        host.MapHealthChecks("/health");
        await host.StartAsync(cancellation).ConfigureAwait(false);
        Console.WriteLine($"Listening on {string.Join(", ", host.Urls)}; /health answers. Ctrl-C stops.");
        await host.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
        return CommandLine.Done;
    }
}
