using Collections.Intake.Generation;
using Collections.Proofs.Disks;
using Collections.Proofs.Faults;
using Collections.Proofs.Offices;
using Collections.Proofs.VersionChanges;
using Collections.Proofs.Withdrawals;

namespace Collections.Proofs.Boundaries;

/// <summary>
/// A small run of some business days from the file to the last dispatch, worked once undisturbed. Each of its steps can then
/// be worked again from where it began, with a fault.
/// </summary>
internal sealed class SmallRun : IDisposable
{
    private const int PartsANight = 5;
    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("collections-proof-");
    private readonly List<StepBegin> begins = [];
    private readonly int subjectsPerPart;
    private readonly int seed;

    private SmallRun(int cases, int seed)
    {
        this.seed = seed;
        subjectsPerPart = Math.Max(cases / PartsANight, 1);
    }

    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<StepBegin> Begins => begins;

    /// <summary>How the undisturbed run ended.</summary>
    public Outcome End => begins[^1].After;

    public static async Task<SmallRun> Work(int cases, int seed, int days)
    {
        var run = new SmallRun(cases, seed);
        var business = new BusinessDays(new GeneratedPortfolio(cases, seed) { LateShare = 0.9, CureShare = 0.05 }, days);
        business.WriteFiles(run.files.FullName);
        await run.Work(business).ConfigureAwait(false);
        return run;
    }

    /// <summary>A night, then its cases change their version, then another night.</summary>
    public static async Task<SmallRun> WorkMigration(int cases, int seed)
    {
        var run = new SmallRun(cases, seed);
        var business = new BusinessDays(new GeneratedPortfolio(cases, seed) { LateShare = 0.9, CureShare = 0.05 }, 2);
        business.WriteFiles(run.files.FullName);
        using var simulated = new SimulatedOffice(seed, null, run.subjectsPerPart);
        await simulated.Office.Deploy().ConfigureAwait(false);
        Func<Office, Task> Night(int day) => office => office.Night(business.Dates[day], BusinessDays.FileOf(run.files.FullName, business.Dates[day]));
        await run.Work(simulated, "night before", Night(0)).ConfigureAwait(false);
        await run.Work(simulated, "deployment", NewVersion.Deploy).ConfigureAwait(false);
        await run.Work(simulated, NewVersion.StepName, NewVersion.Migrate).ConfigureAwait(false);
        await run.Work(simulated, "night after", Night(1)).ConfigureAwait(false);
        return run;
    }

    /// <summary>A night of a wrong file, its withdrawal, the night of the right file, and what leaves then.</summary>
    public static async Task<SmallRun> WorkWithdrawal(int cases, int seed)
    {
        var run = new SmallRun(cases, seed);
        var (portfolio, business) = TwoDays(cases, seed);
        business.WriteFiles(run.files.FullName);
        var second = business.Dates[1];
        var wrong = WrongNight.Write(run.files.FullName, portfolio with { Day = second.AddDays(-1).DayNumber - portfolio.Position.DayNumber });
        using var simulated = new SimulatedOffice(seed, null, run.subjectsPerPart);
        await simulated.Office.Deploy().ConfigureAwait(false);
        await PromisedStrategy.Deploy(simulated.Office).ConfigureAwait(false);
        foreach (var (name, work) in BusinessDays.Steps(run.files.FullName, business.Dates[0]).Take(2)) await run.Work(simulated, $"{name} before", work).ConfigureAwait(false);
        await run.Work(simulated, "wrong file", office => office.TakeIn(second, wrong)).ConfigureAwait(false);
        await run.Work(simulated, WrongNight.NightName, office => office.Night(second)).ConfigureAwait(false);
        await run.Work(simulated, WrongNight.WithdrawalName, WrongNight.Withdraw).ConfigureAwait(false);
        await run.Work(simulated, WrongNight.RightName, office => office.Night(second, BusinessDays.FileOf(run.files.FullName, second))).ConfigureAwait(false);
        await run.Work(simulated, WrongNight.DispatchName, BusinessDays.Steps(run.files.FullName, second)[1].Work).ConfigureAwait(false);
        return run;
    }

    /// <summary>The state after the second night of an office that never saw the wrong file.</summary>
    public static async Task<string> HashOfRightNight(int cases, int seed)
    {
        using var run = new SmallRun(cases, seed);
        var (_, business) = TwoDays(cases, seed);
        business.WriteFiles(run.files.FullName);
        using var simulated = new SimulatedOffice(seed, null, run.subjectsPerPart);
        await simulated.Office.Deploy().ConfigureAwait(false);
        await PromisedStrategy.Deploy(simulated.Office).ConfigureAwait(false);
        foreach (var (_, work) in BusinessDays.Steps(run.files.FullName, business.Dates[0]).Take(2)) await work(simulated.Office).ConfigureAwait(false);
        await simulated.Office.Night(business.Dates[1], BusinessDays.FileOf(run.files.FullName, business.Dates[1])).ConfigureAwait(false);
        return simulated.Office.Hash();
    }

    private static (GeneratedPortfolio Portfolio, BusinessDays Business) TwoDays(int cases, int seed)
    {
        var portfolio = new GeneratedPortfolio(cases, seed) { LateShare = 0.6, CureShare = 0.05, RelapseShare = 0.5 };
        return (portfolio, new BusinessDays(portfolio, 2));
    }

    /// <summary>An office as it was when the step began.</summary>
    public SimulatedOffice At(StepBegin begin, int chance) => new(seed + chance, begin.Image, subjectsPerPart, begin.World);

    public void Dispose() => files.Delete(recursive: true);

    private async Task Work(BusinessDays business)
    {
        using var simulated = new SimulatedOffice(seed, null, subjectsPerPart);
        await simulated.Office.Deploy().ConfigureAwait(false);
        foreach (var date in business.Dates)
        {
            foreach (var (name, work) in BusinessDays.Steps(files.FullName, date)) await Work(simulated, $"{name} of {date:yyyy-MM-dd}", work).ConfigureAwait(false);
        }
    }

    private async Task Work(SimulatedOffice simulated, string name, Func<Office, Task> work)
    {
        var (image, world) = (simulated.Image(), simulated.World.Copy());
        var commands = new CommandFault(simulated.Disk, 0, Fault.Throws);
        commands.Arm(simulated);
        var before = simulated.Disk.Operations;
        await work(simulated.Office).ConfigureAwait(false);
        var operations = simulated.Disk.Operations - before;
        begins.Add(new StepBegin(begins.Count, name, work, image, world, commands.Labels, operations, Outcome.Of(simulated)));
    }
}
