using System.Globalization;
using Collections.Persistence.Runs;

namespace Collections.Server.Alerts;

/// <summary>What an alert is about: while it is not over, the same thing raises no second one.</summary>
/// <param name="Kind">One of <see cref="AlertKind"/>.</param>
/// <param name="Portfolio">Number of the portfolio.</param>
/// <param name="Date">The business date; of a file its position.</param>
/// <param name="Feed">The feed; null where it is about none.</param>
/// <param name="Run">The run; null where it is about none, or about whichever works the date.</param>
internal sealed record AlertCause(string Kind, long Portfolio, DateOnly Date, string? Feed = null, long? Run = null)
{
    /// <summary>As it is stored.</summary>
    public string Key { get; } = string.Create(CultureInfo.InvariantCulture, $"{Kind}/{Portfolio}/{Date:yyyy-MM-dd}/{Feed ?? Run?.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>That a file was refused.</summary>
    public static AlertCause Refused(long portfolio, string feed, DateOnly position) => new(AlertKind.FeedRefused, portfolio, position, feed);

    /// <summary>That a feed has not come for a night.</summary>
    public static AlertCause Missing(long portfolio, string feed, DateOnly date) => new(AlertKind.FeedMissing, portfolio, date, feed);

    /// <summary>That nothing of a run may leave.</summary>
    public static AlertCause Held(Run run) => new(AlertKind.OutboundHeld, run.PortfolioId, run.BusinessDate, Run: run.Number);

    /// <summary>That the night of a date failed, or has not ended.</summary>
    public static AlertCause Night(long portfolio, DateOnly date) => new(AlertKind.NightFailed, portfolio, date);
}
