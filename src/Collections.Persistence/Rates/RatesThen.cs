using Collections.Domain.Rates;
using Collections.Persistence.Facts;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Persistence.Rates;

/// <summary>By which rates amounts are converted.</summary>
/// <param name="Book">The rates.</param>
/// <param name="Position">The position date, as a day number: of it are the rates of what is due.</param>
public sealed record RatesThen(RateBook Book, int Position)
{
    private static readonly string _selectPosition = $"""
        SELECT max(position) FROM feed WHERE tenant_id = {Tenant.Key} AND portfolio_id = ?1 AND number <= ?2 AND kind IN ({(int)FeedKind.Full}, {(int)FeedKind.Delta}) AND state = {(int)FeedState.Applied}
        """;

    /// <summary>No rates.</summary>
    public static RatesThen None { get; } = new(RateBook.Empty, 0);

    /// <summary>The rate of a unit of what is due: 1 where nothing is said of a unit, as that is the home currency. Null where none is known.</summary>
    public DatedRate? Of(string? unit)
    {
        var position = DateOnly.FromDayNumber(Position);
        return unit is null ? new DatedRate(Book.Home ?? "", position, 1, "") : Book.On(unit, position);
    }

    /// <summary>As they were when files up to a number had been taken in. Where there is no file the position is the day before.</summary>
    /// <param name="prepare">Prepares a statement of the connection at hand.</param>
    /// <param name="portfolio">Whose rates.</param>
    /// <param name="lastFeed">The last file that counts.</param>
    /// <param name="date">The business date, as a day number.</param>
    /// <param name="terms">How rates are read.</param>
    public static RatesThen Read(Func<string, Statement> prepare, long portfolio, long lastFeed, int date, RateTerms terms)
    {
        ArgumentNullException.ThrowIfNull(prepare);
        ArgumentNullException.ThrowIfNull(terms);
        Statement select = prepare(_selectPosition);
        select.Bind(1, portfolio);
        select.Bind(2, lastFeed);
        int position = select.Step() && !select.IsNull(0) ? select.ColumnInt(0) : date - 1;
        select.Reset();
        return new RatesThen(RateRows.Read(prepare, portfolio, lastFeed, terms), position);
    }
}
