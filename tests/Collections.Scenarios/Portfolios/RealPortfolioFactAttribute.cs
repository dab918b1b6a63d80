namespace Collections.Scenarios.Portfolios;

/// <summary>A test that reads the public portfolio of 30,000 card clients; skipped where the file is not beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealPortfolioFactAttribute : FactAttribute
{
    private const string Relative = "shared/data/uci-credit-card-clients.csv";

    public RealPortfolioFactAttribute()
    {
        if (Find() is null) Skip = $"The file {Relative} was expected beside the repository and is not there.";
    }

    /// <summary>The file; null where there is none.</summary>
    internal static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, Relative);
            if (File.Exists(candidate)) return candidate;
        }
        return null;
    }
}
