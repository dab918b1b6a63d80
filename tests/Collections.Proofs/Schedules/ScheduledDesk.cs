using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Contacts;
using Collections.Server.Nightly;
using Collections.Server.Runs;
using Collections.Server.Scheduling;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collections.Proofs.Schedules;

/// <summary>What does what is due over a database, as the server wires it.</summary>
internal sealed class ScheduledDesk : IDisposable
{
    private readonly NightDesk nights;
    private readonly DayDesk days;

    public ScheduledDesk(SqliteDatabase database, TimeProvider time)
    {
        nights = new NightDesk(database, time, new NightNews(), NullLogger<NightDesk>.Instance);
        days = new DayDesk(database, time);
        Schedules = new Server.Scheduling.Schedules(database, time);
        Due = new DueWork(database, Schedules, nights, days, new CallListClock(database, nights, CallListFolder.Of(database), time, NullLogger<CallListClock>.Instance), time, NullLogger<DueWork>.Instance);
    }

    public Server.Scheduling.Schedules Schedules { get; }

    public DueWork Due { get; }

    public void Dispose()
    {
        nights.Dispose();
        days.Dispose();
    }
}
