using Collections.Intake.Generation;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Server.Objects;
using Collections.Strategies.Packages;

namespace Collections.Server.Commands;

/// <summary>What a demo works: the sample strategies in one folder, those beside the debt among them, and the files of each day.</summary>
internal sealed class DemoFiles
{
    private const string BesideTheDebt = "beside-the-debt";
    private const string Portfolios = "portfolios";
    private readonly string folder;
    private readonly GeneratedPortfolio first;
    private int complained;

    /// <param name="folder">Where files are written.</param>
    /// <param name="first">The portfolio on its first day.</param>
    public DemoFiles(string folder, GeneratedPortfolio first)
    {
        (this.folder, this.first, Workflows) = (folder, first, Path.Combine(folder, "workflows"));
        var samples = WorkflowsFolder.Find();
        var beside = Path.Combine(samples, BesideTheDebt);
        foreach (var strategy in Directory.EnumerateDirectories(samples).Concat(Directory.EnumerateDirectories(beside)).Where(StrategyFolder.IsStrategy)) Copy(strategy, Path.Combine(Workflows, Path.GetFileName(strategy)));
        Copy(Path.Combine(beside, ObjectFiles.FolderName), Path.Combine(Workflows, ObjectFiles.FolderName));
        Copy(Path.Combine(samples, Portfolios), Path.Combine(Workflows, Portfolios));
    }

    /// <summary>The folder of the strategies.</summary>
    public string Workflows { get; }

    /// <summary>How many guarantors there were in the file.</summary>
    public long Guarantors { get; private set; }

    /// <summary>How many rows the files of complaints had so far.</summary>
    public long Complaints { get; private set; }

    /// <summary>Takes the files of the first day in; the night that follows has none of its own, as who stands for an account comes before its first night.</summary>
    public async Task<NightRequest> First(NightlyRun night, DateOnly date, CancellationToken cancellation)
    {
        var portfolio = On(date);
        await night.TakeIn(Request(date, Written("portfolio", portfolio, PortfolioGenerator.Write, out _), "sample"), cancellation).ConfigureAwait(false);
        await night.DeployFirst(Workflows).ConfigureAwait(false);
        await night.TakeIn(Request(date, Written("guarantors", portfolio, GuarantorGenerator.Write, out var guarantors), "sample-relations"), cancellation).ConfigureAwait(false);
        Guarantors = guarantors;
        await Complain(night, date, first, cancellation).ConfigureAwait(false);
        return new NightRequest(date, null, null, null, null, Workflows);
    }

    /// <summary>Takes the complaints of the days since in; gives the night with the file of its day.</summary>
    public async Task<NightRequest> Next(NightlyRun night, DateOnly date, CancellationToken cancellation)
    {
        var portfolio = On(date);
        for (; complained < portfolio.Day;) await Complain(night, date, first with { Day = complained + 1 }, cancellation).ConfigureAwait(false);
        return Request(date, Written("portfolio", portfolio, PortfolioGenerator.Write, out _), "sample");
    }

    private async Task Complain(NightlyRun night, DateOnly date, GeneratedPortfolio day, CancellationToken cancellation)
    {
        var file = Written("complaints", day, ComplaintGenerator.Write, out var rows);
        (complained, Complaints) = (day.Day, Complaints + rows);
        if (rows > 0) await night.TakeIn(Request(date, file, "sample-complaints") with { Position = day.Position }, cancellation).ConfigureAwait(false);
    }

    /// <summary>The portfolio of the day before the business date.</summary>
    private GeneratedPortfolio On(DateOnly date) => first with { Day = date.AddDays(-1).DayNumber - first.Position.DayNumber };

    private NightRequest Request(DateOnly date, string file, string mapping) =>
        new(date, file, Path.Combine(Workflows, Portfolios, $"{mapping}.mapping.json"), On(date).Position, null, Workflows);

    private string Written(string name, GeneratedPortfolio portfolio, Func<Stream, GeneratedPortfolio, long> write, out long rows)
    {
        var file = Path.Combine(folder, $"{name}-{portfolio.Position:yyyy-MM-dd}.csv");
        using var stream = File.Create(file);
        rows = write(stream, portfolio);
        return file;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var inner in Directory.EnumerateDirectories(from)) Copy(inner, Path.Combine(to, Path.GetFileName(inner)));
    }
}
