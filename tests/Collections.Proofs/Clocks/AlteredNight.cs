using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Proofs.Clocks;

/// <summary>A night whose run is worked by another clock than that of its business date: a bug to be planted.</summary>
internal static class AlteredNight
{
    private const long Portfolio = 1;

    /// <summary>Works the run of a date; what the night takes in stands in the database already.</summary>
    public static async Task Work(SqliteDatabase database, TimeProvider time, DateOnly date, int subjectsPerPart, Func<RunClock, RunClock> clock)
    {
        var register = new RunRegister(database, time);
        var claim = await register.Claim(Portfolio, date, "proof").ConfigureAwait(false);
        if (claim.Ticket is null) return;
        var night = Night.Prepare(Workplace.Open(database), date, subjectsPerPart);
        new Run(With(night.Definition, clock(night.Definition.Clock)), RunStores.Open(database, night), claim.Ticket).Execute(CancellationToken.None);
        await register.Complete(claim.Ticket, "{}", "").ConfigureAwait(false);
    }

    private static RunDefinition With(RunDefinition definition, RunClock clock) => new()
    {
        Plans = definition.Plans,
        Opens = definition.Opens,
        Facts = definition.Facts,
        Pool = definition.Pool,
        Clock = clock,
        Scope = definition.Scope,
        ClosingMessages = definition.ClosingMessages,
        LateSinceFact = definition.LateSinceFact,
        AmountFact = definition.AmountFact,
        FactsOfStore = definition.FactsOfStore,
        BandBounds = definition.BandBounds,
        SubjectsPerPart = definition.SubjectsPerPart,
        Services = definition.Services,
        Constants = definition.Constants,
    };
}
