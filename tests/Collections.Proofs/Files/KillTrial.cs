using Collections.Domain.Portfolios;
using Collections.Intake.Generation;
using Collections.Intake.Imports;
using Collections.Proofs.Harness;
using Collections.Proofs.Offices;
using Collections.Server.Nightly;

namespace Collections.Proofs.Files;

/// <summary>Two days of a portfolio, the intake of one of them killed somewhere, and the file given again.</summary>
internal sealed class KillTrial : IDisposable
{
    private readonly GeneratedPortfolio portfolio;
    private readonly Office undisturbed = new();
    private readonly int[] points = new int[2];
    private Books? books;
    private NightReport? night;

    /// <summary>A trial over a portfolio.</summary>
    public KillTrial(GeneratedPortfolio portfolio) => this.portfolio = portfolio;

    /// <summary>Points at which the intake of a day may be killed.</summary>
    public int Points(int day) => points[day];

    /// <summary>Works the two days undisturbed.</summary>
    public async Task Prepare()
    {
        for (var day = 0; day < 2; day++)
        {
            var counted = new KilledAt();
            await Take(new Desk(undisturbed), day, counted).ConfigureAwait(false);
            points[day] = counted.Points;
        }
        books = Books.Of(undisturbed.Database);
        night = await undisturbed.Night(portfolio.Position.AddDays(2)).ConfigureAwait(false);
    }

    /// <summary>Kills the intake of a day at a point, and gives what is not as if it had not been: the books, and the state after a night.</summary>
    public async Task<IReadOnlyList<string>> Run(int killedDay, int point, bool worksNight, Tally tally, Func<IPortfolioStore, IntakeRequest, IPortfolioStore>? between = null)
    {
        using var office = new Office();
        for (var day = 0; day < 2; day++)
        {
            var fault = new KilledAt(day == killedDay ? point : int.MaxValue);
            try
            {
                await Take(new Desk(office, between), day, fault).ConfigureAwait(false);
            }
            catch (KilledException) when (fault.HasHit)
            {
                tally.Landed();
                office.Restart();
                await Take(new Desk(office, between), day, null).ConfigureAwait(false);
            }
        }
        var findings = new List<string>();
        if (Books.Of(office.Database).DifferenceFrom(books!) is { } difference) findings.Add(difference);
        var found = worksNight ? await office.Night(portfolio.Position.AddDays(2)).ConfigureAwait(false) : night!;
        if (found.StateHash != night!.StateHash) findings.Add($"state after the night: expected {night.StateHash}, found {found.StateHash}");
        findings.AddRange(Invariants.Broken(office.Database));
        return findings;
    }

    public void Dispose() => undisturbed.Dispose();

    private async Task Take(Desk desk, int day, KilledAt? fault)
    {
        desk.Office.Database.Migrate();
        desk.Office.Database.Writer.Observer = fault;
        var of = portfolio with { Day = day };
        await desk.Take(desk.Office.Generate(of), of.Position).ConfigureAwait(false);
        desk.Office.Database.Writer.Observer = null;
    }
}
