using System.Globalization;
using Collections.Domain.Rates;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Rates;
using Collections.Server.Nightly;
using Collections.Server.Settings;
using Collections.Server.Web;

namespace Collections.Server.Rates;

/// <summary>What amounts are in the home currency by the rates of the last position.</summary>
internal sealed class HomeRates(SqliteDatabase database)
{
    /// <summary>The rates of now.</summary>
    public HomeRatesNow Now(SqliteReader reader)
    {
        var date = RunRegister.LastDate(database) ?? DateOnly.FromDayNumber(1);
        using var context = database.OpenContext();
        var terms = PortfolioRates.Of(ParameterSetting.On(context, RunStores.Portfolio, date));
        return new HomeRatesNow(RatesThen.Read(reader.Prepare, RunStores.Portfolio, long.MaxValue, date.DayNumber, terms));
    }
}

/// <summary>The rates of a moment.</summary>
internal sealed class HomeRatesNow(RatesThen rates)
{
    private readonly DateOnly position = DateOnly.FromDayNumber(rates.Position);

    /// <summary>The rate of a unit; null for the home currency itself, and where none is known.</summary>
    public AppliedRate? Of(string unit) =>
        rates.Book.Home is { } home && unit.Length > 0 && unit != home && rates.Book.On(unit, position) is { } rate
            ? new AppliedRate(home, rate.Value.ToString("0.00######", CultureInfo.InvariantCulture), rate.Date, rate.Source)
            : null;

    /// <summary>An amount in hundredths of a unit in the home currency; null where <see cref="Of"/> is, or there is no amount.</summary>
    public string? Convert(string unit, long? hundredths) =>
        hundredths is { } amount && Of(unit) is not null && rates.Book.Exact(amount, unit, rates.Book.Home!, position) is { } exact ? MoneyText.Of(RateBook.Cents(exact)) : null;
}
