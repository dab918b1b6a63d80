using System.Runtime.InteropServices;
using Collections.Activities.Dispatching;
using Collections.Domain.Effects;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Dispatching;
using Collections.Server.Nightly;

namespace Collections.Proofs.Workers;

/// <summary>
/// The worker's side: a night and its dispatch with the classes of the product, telling each phase. Spooled messages go
/// into files as the product writes them; letters go to the parent, who is another process.
/// </summary>
internal sealed class WorkerNight(WorkerOrder order, WorkerVoice voice)
{
    private readonly PhaseLog log = new(voice, order.Stop);

    public async Task Execute(CancellationToken cancellation)
    {
        using var database = SqliteDatabase.Open(order.Database);
        using var deaf = order.Bug == PlantedBug.Deaf ? PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => signal.Cancel = true) : null;
        voice.Say(WorkerWords.Began);
        database.Writer.Observer = new PhasedWriter(log, order.Bug);
        var night = new NightlyRun(database, TimeProvider.System)
        {
            SubjectsPerPart = order.SubjectsPerPart,
            WithStateHash = false,
            Between = store => new PhasedStore(store, log),
        };
        await night.Execute(new NightRequest(order.Date, order.Portfolio, order.Portfolio is null ? null : order.Mapping, null, null, order.Workflows), cancellation).ConfigureAwait(false);
        log.IsWorking = false;
        if (order.IsSent) await new OutboxDispatch(database, order.Spool) { Between = Witnessed }.Execute(order.Date, cancellation).ConfigureAwait(false);
        voice.Say(WorkerWords.Done);
    }

    private Dictionary<MessageChannel, IMessageSink> Witnessed(IReadOnlyDictionary<MessageChannel, IMessageSink> sinks)
    {
        var letters = new PhasedSink(new PipeSink(voice), log);
        var spool = new PhasedSink(order.Bug == PlantedBug.ForgetfulSink ? new ForgetfulSink(new PlainFileSink(order.Spool)) : sinks[MessageChannel.Sms], log);
        return sinks.Keys.ToDictionary(channel => channel, IMessageSink (channel) => channel == MessageChannel.Letter ? letters : spool);
    }
}
