using Collections.Domain.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Settings;

namespace Collections.Server.Scheduling;

/// <summary>What the clocks of a portfolio's zone show.</summary>
internal static class PortfolioClock
{
    /// <summary>Now, by the zone that the portfolio names for a business date; by the machine's where it names none.</summary>
    public static DateTime Now(SqliteDatabase database, long portfolio, DateOnly date, TimeProvider time)
    {
        using var context = database.OpenContext();
        var zone = PortfolioZone.Of(ParameterSetting.On(context, portfolio, date)) ?? time.LocalTimeZone;
        return TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime;
    }
}
