using Collections.Domain.Accounts;
using Collections.Domain.Calendars;
using Collections.Domain.Novelties;
using Collections.Intake.Generation;
using Collections.Server.Nightly;

namespace Collections.Proofs.Offices;

/// <summary>
/// Some business days of an office, cut into steps. Each may be broken off anywhere and given again, as an operator would do:
/// the portfolio's file with its night, a dispatch, a payment heard of by day.
/// </summary>
internal sealed class BusinessDays(GeneratedPortfolio portfolio, int days)
{
    private const int MostDispatches = 3;

    /// <summary>The business dates, in order.</summary>
    public IReadOnlyList<DateOnly> Dates { get; } = DatesFrom(portfolio.Position.AddDays(1), days);

    /// <summary>Writes the files of all days once; the office reads them.</summary>
    public void WriteFiles(string folder)
    {
        foreach (var date in Dates)
        {
            using var stream = File.Create(FileOf(folder, date));
            PortfolioGenerator.Write(stream, portfolio with { Day = date.AddDays(-1).DayNumber - portfolio.Position.DayNumber });
        }
    }

    /// <summary>The steps of one business date.</summary>
    public static IReadOnlyList<(string Name, Func<Office, Task> Work)> Steps(string folder, DateOnly date) =>
    [
        ("night", office => office.Night(date, FileOf(folder, date))),
        ("dispatch", office => Dispatch(office, date)),
        ("payments", office => Pay(office, date)),
        ("second dispatch", office => Dispatch(office, date)),
    ];

    /// <summary>The file of a business date.</summary>
    public static string FileOf(string folder, DateOnly date) => Path.Combine(folder, $"portfolio-for-{date:yyyy-MM-dd}.csv");

    /// <summary>Again while the gateway did not answer: what stands as being sent waits for the next dispatch.</summary>
    private static async Task Dispatch(Office office, DateOnly date)
    {
        for (var attempt = 1; attempt <= MostDispatches; attempt++)
        {
            if ((await office.Dispatch(date).ConfigureAwait(false)).Interrupted == 0) return;
        }
    }

    /// <summary>The first and the last open case of each strategy, by reference, hear of a payment, each with its own number.</summary>
    private static async Task Pay(Office office, DateOnly date)
    {
        var payers = Payers(office, "ASC").Concat(Payers(office, "DESC")).Distinct().ToList();
        var day = await DaytimeRun.Begin(office.Database, date, office.Time).ConfigureAwait(false);
        foreach (var payer in payers)
        {
            var received = new ReceivedEvent("bank", $"{date:yyyy-MM-dd}/{payer}", new AccountId(payer), NoveltyMessages.Payment, DateTimeOffset.UnixEpoch);
            await day.React(received).ConfigureAwait(false);
        }
        await day.End().ConfigureAwait(false);
    }

    /// <summary>One account a strategy; a payment closes no case of these strategies, so that the same are found again.</summary>
    private static IEnumerable<long> Payers(Office office, string order)
    {
        for (var strategy = 1; strategy <= 8; strategy++)
        {
            var payer = office.Number($"""
                SELECT a.id FROM collection_case c JOIN account a ON a.tenant_id = c.tenant_id AND a.id = c.id >> 23
                WHERE (c.id >> 11) & 4095 = {strategy} ORDER BY a.reference {order} LIMIT 1
                """);
            if (payer > 0) yield return payer;
        }
    }

    private static List<DateOnly> DatesFrom(DateOnly first, int count)
    {
        var dates = new List<DateOnly> { BusinessCalendar.MondayToFriday.OnOrAfter(first) };
        while (dates.Count < count) dates.Add(BusinessCalendar.MondayToFriday.Next(dates[^1]));
        return dates;
    }
}
