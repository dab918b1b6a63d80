using Collections.Intake.Generation;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Workers;

/// <summary>
/// What every trial begins with: a database as it was before the night, and the night's portfolio file. A later night has
/// another behind it, all of whose messages are sent.
/// </summary>
internal sealed class Ground : IDisposable
{
    /// <summary>Days between the first file and that of a later night: timers are due by then.</summary>
    private const int DaysBetween = 7;

    private readonly DirectoryInfo folder;
    private readonly string? before;
    private readonly DateOnly date;
    private readonly string? portfolio;
    private int trials;

    private Ground(DirectoryInfo folder, string? before, GeneratedPortfolio of, string? portfolio, int parts)
    {
        (this.folder, this.before, this.portfolio) = (folder, before, portfolio);
        date = of.Position.AddDays(1);
        SubjectsPerPart = (int)Math.Max(1, of.Accounts / parts);
    }

    /// <summary>Subjects of a part.</summary>
    public int SubjectsPerPart { get; }

    /// <summary>Where files may be put that end with the ground.</summary>
    public string Folder => folder.FullName;

    /// <summary>An empty database: the night of every case's opening.</summary>
    /// <param name="of">The portfolio; where all are late there are as many cases as accounts, but for those excluded.</param>
    /// <param name="parts">Into about how many parts the night is cut.</param>
    public static Ground First(GeneratedPortfolio of, int parts)
    {
        var folder = Directory.CreateTempSubdirectory("collections-ground-");
        return new Ground(folder, null, of, Generate(folder, of), parts);
    }

    /// <summary>A database with a night behind it, a week ago, all of whose messages are sent.</summary>
    public static async Task<Ground> Later(GeneratedPortfolio of, int parts, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("collections-ground-");
        var later = of with { Day = DaysBetween };
        return new Ground(folder, await Worked(folder, of, isSent: true, cancellation).ConfigureAwait(false), later, Generate(folder, later), parts);
    }

    /// <summary>A database whose first night is worked and whose messages wait; the order brings no file.</summary>
    public static async Task<Ground> ToSend(GeneratedPortfolio of, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("collections-ground-");
        return new Ground(folder, await Worked(folder, of, isSent: false, cancellation).ConfigureAwait(false), of, null, 1);
    }

    /// <summary>The order to a worker, over a fresh copy of the database in a folder of its own.</summary>
    public WorkerOrder Fresh()
    {
        var own = folder.CreateSubdirectory(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"trial-{Interlocked.Increment(ref trials)}"));
        var database = Path.Combine(own.FullName, "office.db");
        if (before is not null) File.Copy(before, database);
        return new WorkerOrder
        {
            Database = database,
            Date = date,
            Portfolio = portfolio,
            Mapping = Office.Mapping(),
            Workflows = Office.Workflows,
            Spool = Path.Combine(own.FullName, "spool"),
            SubjectsPerPart = SubjectsPerPart,
        };
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<string> Worked(DirectoryInfo folder, GeneratedPortfolio of, bool isSent, CancellationToken cancellation)
    {
        using var office = new Office();
        var date = of.Position.AddDays(1);
        await office.Night(date, office.Generate(of), cancellation: cancellation).ConfigureAwait(false);
        if (isSent) await office.Dispatch(date, cancellation).ConfigureAwait(false);
        var before = Path.Combine(folder.FullName, "before.db");
        await office.Database.Backup(before).ConfigureAwait(false);
        return before;
    }

    private static string Generate(DirectoryInfo folder, GeneratedPortfolio of)
    {
        var file = Path.Combine(folder.FullName, "portfolio.csv");
        using var stream = File.Create(file);
        PortfolioGenerator.Write(stream, of);
        return file;
    }
}
