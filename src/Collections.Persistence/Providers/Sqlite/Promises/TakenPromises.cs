using Collections.Domain.Promises;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Promises;

/// <summary>A promise that another system took and judged, of a case that is taken on.</summary>
/// <param name="Amount">In hundredths of the unit.</param>
/// <param name="Unit">In what was promised; null for the account's currency.</param>
/// <param name="Due">For when.</param>
/// <param name="MadeBy">Who took it; null where nothing says so.</param>
/// <param name="MadeOn">When it was made.</param>
/// <param name="State">What became of it; never open.</param>
/// <param name="JudgedOn">When it was judged.</param>
/// <param name="Paid">What was paid by then, in hundredths of the unit; null where nothing says so.</param>
public sealed record TakenPromise(long Amount, string? Unit, DateOnly Due, string? MadeBy, DateOnly MadeOn, PromiseState State, DateOnly JudgedOn, long? Paid);

/// <summary>
/// Keeps promises that another system judged. No step watches them, so their visits count down from -1; their verdicts stand, as
/// what they were judged by is not known here.
/// </summary>
public static class TakenPromises
{
    /// <summary>Adds them; those of a case stand together.</summary>
    /// <param name="session">The write that takes the cases on.</param>
    /// <param name="run">Its run.</param>
    /// <param name="promises">Ids of cases, each with a promise: those of a case by the dates on which they were made, the latest first.</param>
    public static void Keep(WriteSession session, long run, IEnumerable<(long Case, TakenPromise Promise)> promises)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(promises);
        BulkInsert insert = session.Insert("promise", "case_id", "seq", "amount", "unit", "due", "counts_until", "grace", "tolerance", "partly", "source", "made_by", "made_on", "made_run", "state", "judged_on", "judged_run", "paid");
        (long of, int seq) = (0, 0);
        foreach ((long id, TakenPromise promise) in promises)
        {
            (of, seq) = (id, id == of ? seq - 1 : -1);
            insert.Bind(1, id);
            insert.Bind(2, seq);
            insert.Bind(3, promise.Amount);
            insert.BindText(4, promise.Unit);
            insert.Bind(5, promise.Due.DayNumber);
            insert.Bind(6, promise.Due.DayNumber);
            insert.Bind(7, 0);
            insert.Bind(8, 0);
            insert.Bind(9, 0);
            insert.BindText(10, PromiseWords.TakenOn);
            insert.BindText(11, promise.MadeBy);
            insert.Bind(12, promise.MadeOn.DayNumber);
            insert.Bind(13, run);
            insert.Bind(14, (int)promise.State);
            insert.Bind(15, promise.JudgedOn.DayNumber);
            insert.Bind(16, run);
            insert.Bind(17, promise.Paid);
            insert.Next();
        }

        insert.Finish();
    }
}
