using Collections.Activities.Dispatching;
using Collections.Activities.Templates;
using Collections.Domain.Effects;
using Collections.Domain.Messages;
using Collections.Domain.Novelties;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Messages;
using Collections.Server.Contacts;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Server.Dispatching;

/// <summary>
/// Empties the outbox into files for gateways and printers: text messages, e-mails and WhatsApp into a spool that knows
/// what it has, letters into plain files. Calls stay pending: no dialler is connected.
/// </summary>
internal sealed class OutboxDispatch(SqliteDatabase database, string folder)
{
    /// <summary>Name of the folder of messages beside the database.</summary>
    public const string FolderName = "spool";

    private const string Letters = "letters";

    /// <summary>What stands between the dispatch and its sinks: nothing, but for proofs, which put their witnesses there.</summary>
    public Func<IReadOnlyDictionary<MessageChannel, IMessageSink>, IReadOnlyDictionary<MessageChannel, IMessageSink>> Between { get; init; } = sinks => sinks;

    /// <summary>The folder of messages beside a database.</summary>
    public static string FolderBeside(SqliteDatabase database) => Path.Combine(Path.GetDirectoryName(database.File)!, FolderName);

    /// <summary>The line by which a message left into the folder beside the database; null where no file that is still there holds it.</summary>
    public static SentLine? Sent(SqliteDatabase database, MessageChannel channel, DateOnly from, MessageKey key) =>
        SentLine.Find(channel == MessageChannel.Letter ? Path.Combine(FolderBeside(database), Letters) : FolderBeside(database), channel, from, key);

    /// <summary>Sends what is due on a business date, whatever the time: every hour of it counts as come.</summary>
    public Task<DispatchReport> Execute(DateOnly date, CancellationToken cancellation) => Execute(date, null, cancellation);

    /// <summary>Sends what is due on a business date at a time: of the messages that have an hour those whose hour has come, within the hours of contact.</summary>
    /// <param name="date">The business date.</param>
    /// <param name="now">What the portfolio's clocks show; null as above.</param>
    /// <param name="cancellation">Stops between rounds.</param>
    public async Task<DispatchReport> Execute(DateOnly date, DateTime? now, CancellationToken cancellation)
    {
        var versions = Workplace.Open(database).ActiveVersions();
        var templates = versions.ToDictionary(version => version.Id, version => TemplateSet.Read(version.Package.Templates).Set);
        var outbox = new SqliteOutbox(database) { ShowsOthers = (version, template, channel) => templates.TryGetValue(version, out var set) && set.ShowsOthers(template, channel) };
        var fence = await outbox.Acquire($"{Environment.MachineName}/{Environment.ProcessId}", cancellation).ConfigureAwait(false);
        var guard = new LateGuard(new HashSet<string>([.. NoveltyMessages.Closing, NoveltyMessages.Payment], StringComparer.Ordinal));
        var dispatcher = new Dispatcher(outbox, Between(Sinks()), version => templates[version], guard)
        {
            Contacts = day => ContactSetting.DayOf(database, RunStores.Portfolio, day) with { Now = now },
            Precedence = StrategyPrecedence.Of(versions),
        };
        return await dispatcher.Dispatch(date, fence, cancellation).ConfigureAwait(false);
    }

    private Dictionary<MessageChannel, IMessageSink> Sinks()
    {
        var spool = new SpoolFileSink(folder);
        return new Dictionary<MessageChannel, IMessageSink>
        {
            [MessageChannel.Sms] = spool,
            [MessageChannel.Email] = spool,
            [MessageChannel.WhatsApp] = spool,
            [MessageChannel.Letter] = new PlainFileSink(Path.Combine(folder, Letters)),
        };
    }
}
