using System.CommandLine;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Server.Web;

namespace Collections.Server.Commands;

/// <summary>serve: the web host on one port, with the API and the designer.</summary>
internal static class ServeCommand
{
    public const string Verb = "serve";

    public static Command Create()
    {
        var database = CommonOptions.Database();
        var urls = Urls();
        var silent = new Option<bool>("--no-scheduler") { Description = $"Start no night by itself; as {WebSettings.SchedulerVariable}=false." };
        var command = new Command(Verb, "Serve the web host (the default).") { database, urls, silent };
        command.SetAction((parsed, cancellation) => Serve(parsed.GetValue(database), parsed.GetValue(urls)!, !parsed.GetValue(silent), cancellation));
        return command;
    }

    /// <summary>Where the host listens.</summary>
    public static Option<string> Urls() => new("--urls") { Description = "Addresses to listen on.", DefaultValueFactory = _ => "http://localhost:5080" };

    public static async Task<int> Serve(string? database, string urls, bool startsNights, CancellationToken cancellation)
    {
        StartupGate.Warn(Console.Error);
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        return await Serve(opened, urls, startsNights, cancellation).ConfigureAwait(false);
    }

    /// <summary>Serves a database that is open until the process is asked to end.</summary>
    public static async Task<int> Serve(SqliteDatabase database, string urls, bool startsNights, CancellationToken cancellation)
    {
        foreach (var drift in await HeldVersions.Look(database).ConfigureAwait(false)) await Console.Error.WriteLineAsync(drift.Sentence).ConfigureAwait(false);
        var settings = WebSettings.Of(Environment.GetEnvironmentVariable);
        await using var host = WebHost.Build(database, TimeProvider.System, urls, settings with { StartsNights = settings.StartsNights && startsNights });
        await host.StartAsync(cancellation).ConfigureAwait(false);
        Console.WriteLine($"Listening on {string.Join(", ", host.Urls)}. Ctrl-C stops.");
        await host.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
        return CommandLine.Done;
    }
}
