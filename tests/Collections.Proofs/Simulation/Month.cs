using Collections.Intake.Generation;
using Collections.Proofs.Clocks;
using Collections.Proofs.Disks;
using Collections.Proofs.Faults;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Simulation;

/// <summary>
/// Business days of a small portfolio, worked once without a fault: what every disturbed month of the same portfolio must come
/// to, day by day.
/// </summary>
internal sealed class Month : IDisposable
{
    private const int PartsANight = 3;
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("collections-proof-");
    private readonly List<MonthStep> steps = [];
    private readonly List<MonthDay> mornings = [];
    private readonly GeneratedPortfolio portfolio;
    private readonly BusinessDays days;

    private Month(int cases, int seed, int days)
    {
        portfolio = new GeneratedPortfolio(cases, seed) { LateShare = 0.8, CureShare = 0.04, FullPaymentShare = 0.01, RelapseShare = 0.03 };
        this.days = new BusinessDays(portfolio, days);
        this.days.WriteFiles(files.FullName);
    }

    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<MonthStep> Steps => steps;

    /// <summary>The days, in order, each with all that is needed to begin there.</summary>
    public IReadOnlyList<MonthDay> Days => mornings;

    /// <summary>The file of the first day.</summary>
    public string FirstFile => BusinessDays.FileOf(files.FullName, days.Dates[0]);

    public static async Task<Month> Work(int cases, int seed, int days)
    {
        var month = new Month(cases, seed, days);
        await month.Work().ConfigureAwait(false);
        return month;
    }

    /// <summary>An office on the morning of a day, with a clock on its wall.</summary>
    public SimulatedOffice Begin(MonthDay day, int seed, out WallClock clock)
    {
        clock = NewClock();
        return new SimulatedOffice(seed, day.Image, SubjectsPerPart, day.World, clock);
    }

    public void Dispose() => files.Delete(recursive: true);

    private int SubjectsPerPart => Math.Max((int)portfolio.Accounts / PartsANight, 1);

    private static WallClock NewClock()
    {
        var clock = new WallClock(TimeZoneInfo.Utc, Morning, TimeSpan.FromMilliseconds(1));
        SimulatedFileSystem.Time = clock;
        return clock;
    }

    private async Task Work()
    {
        using var simulated = new SimulatedOffice(0, null, SubjectsPerPart, clock: NewClock());
        await simulated.Office.Deploy().ConfigureAwait(false);
        foreach (var date in days.Dates)
        {
            var (first, image, world) = (steps.Count, simulated.Image(), simulated.World.Copy());
            foreach (var (name, work) in BusinessDays.Steps(files.FullName, date)) await Work(simulated, date, name, work).ConfigureAwait(false);
            mornings.Add(new MonthDay(image, world, [.. steps.Skip(first)], Outcome.Of(simulated)));
        }
    }

    private async Task Work(SimulatedOffice simulated, DateOnly date, string name, Func<Office, Task> work)
    {
        var commands = new CommandFault(simulated.Disk, 0, Fault.Throws);
        commands.Arm(simulated);
        var before = simulated.Disk.Operations;
        await work(simulated.Office).ConfigureAwait(false);
        steps.Add(new MonthStep(steps.Count, date, name, work, commands.Labels.Count, Deliveries(commands.Labels), simulated.Disk.Operations - before, simulated.Office.Hash()));
    }

    private static List<int> Deliveries(IReadOnlyList<string> commands) =>
        [.. Enumerable.Range(1, commands.Count).Where(number => commands[number - 1] == CommandFault.Delivery)];
}
