using System.Text;
using Collections.Decisions.Columns;
using Collections.Domain.Accounts;
using Collections.Domain.Facts;
using Collections.Domain.Novelties;
using Collections.Domain.Objects;
using Collections.Domain.Portfolios;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Objects;

/// <summary>Writes objects of a type: their facts, the history of those, and what their cases hear.</summary>
internal sealed class ObjectRows(WriteSession session, FeedOpening feed, ObjectType type, FactCatalog catalog, TextPool pool, NoveltyRows? novelties, FeedTotals totals)
{
    private static readonly string _last = $"""
        SELECT coalesce(max(id), (?1 << {AccountId.OrdinalBits} | {AccountId.ObjectBit}) - 1) FROM account
        WHERE tenant_id = {Tenant.Key} AND id >= (?1 << {AccountId.OrdinalBits} | {AccountId.ObjectBit}) AND id < (?1 + 1) << {AccountId.OrdinalBits}
        """;

    private const string Insert = $"""
        INSERT INTO account(tenant_id, id, portfolio_id, reference, status, position, first_feed, last_feed, f_company, attributes) VALUES ({Tenant.Key}, ?1, ?2, ?3, 0, ?4, ?5, ?5, ?6, ?7)
        """;

    private const string Update = $"UPDATE account SET position = ?2, last_feed = ?3, f_company = ?4, attributes = ?5 WHERE tenant_id = {Tenant.Key} AND id = ?1";

    private const string Change = $"INSERT INTO fact_change(tenant_id, feed, account_id, position, old) VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4)";

    /// <summary>Writes what a delivery says of an object.</summary>
    /// <returns>The key of the object, and what became of it; null where nothing was written.</returns>
    public (long Id, ObjectVerdict Verdict)? Write(DeliveredObject said, FoundObject found)
    {
        if (found.Stored.Defect != ObjectDefect.None || found.LastFeed == feed.Number)
            return null;
        DateOnly position = feed.Identity.Position;
        if (found.Stored.Position > position.DayNumber)
        {
            totals.Older++;
            return null;
        }

        ObjectVerdict verdict = ObjectJudge.Decide(type, said, found.Stored, position);
        long[] old = Values(found.Attributes);
        long[] now = Said(said, verdict, old);
        long id = found.Stored.Id == 0 ? New(said, found, now) : Again(found, old, now);
        NoveltyKinds kinds = verdict.Kinds | (found.Stored.Id == 0 ? NoveltyKinds.New : NoveltyKinds.None);
        if ((kinds & NoveltyKind.Delivered) != 0)
            novelties?.Write(id, kinds & NoveltyKind.Delivered, 0, null);
        totals.Count(kinds);
        totals.Applied++;
        return (id, verdict);
    }

    /// <summary>Writes what is left.</summary>
    public void Finish() => novelties?.Finish();

    private long[] Values(byte[] blob) => [.. Enumerable.Range(0, catalog.Count - Fact.BuiltInCount).Select(attribute => AttributeBlob.Read(blob, attribute))];

    private long[] Said(DeliveredObject said, ObjectVerdict verdict, long[] old)
    {
        long[] now = [.. old];
        Set(ObjectFacts.Type, pool.Add(type.Key));
        Set(ObjectFacts.Key(type.Key), pool.Add(said.Key));
        Set(ObjectFacts.State(type.Key), pool.Add(verdict.State));
        Set(ObjectFacts.Since(type.Key), verdict.Since ?? FactNull.Value);
        if (said.Account.Length > 0)
            Set(ObjectFacts.Account(type.Key), pool.Add(said.Account));
        foreach ((string field, long value) in said.Fields)
            Set(ObjectFacts.Field(type.Key, field), value);
        return now;

        void Set(string fact, long value) => now[catalog.IndexOf(fact) - Fact.BuiltInCount] = value;
    }

    private long New(DeliveredObject said, FoundObject found, long[] now)
    {
        Statement last = session.Prepare(_last);
        last.Bind(1, found.Stored.Customer);
        long id = last.Scalar() + 1;
        if (id >> AccountId.OrdinalBits != found.Stored.Customer)
            throw new InvalidOperationException($"customer {found.Stored.Customer}: expected at most {AccountId.MaxAccounts + 1} objects, found one more");
        Statement insert = session.Prepare(Insert);
        insert.Bind(1, id);
        insert.Bind(2, feed.Portfolio);
        insert.BindText(3, Encoding.UTF8.GetBytes(ObjectFacts.Reference(type.Key, said.Key)));
        insert.Bind(4, feed.Identity.Position.DayNumber);
        insert.Bind(5, feed.Number);
        insert.Bind(6, found.Company);
        insert.BindBlob(7, AttributeBlob.Of(now));
        insert.Execute();
        return id;
    }

    private long Again(FoundObject found, long[] old, long[] now)
    {
        Statement update = session.Prepare(Update);
        update.Bind(1, found.Stored.Id);
        update.Bind(2, feed.Identity.Position.DayNumber);
        update.Bind(3, feed.Number);
        update.Bind(4, found.Company);
        update.BindBlob(5, AttributeBlob.Of(now));
        update.Execute();
        var blob = new byte[Math.Max(1, old.Length * FactChangeBlob.MaxBytesPerChange)];
        int length = 0;
        for (int i = 0; i < old.Length; i++)
        {
            if (old[i] != now[i])
                length = FactChangeBlob.Append(blob, length, Fact.BuiltInCount + i, old[i]);
        }

        if (length == 0)
            return found.Stored.Id;
        Statement change = session.Prepare(Change);
        change.Bind(1, feed.Number);
        change.Bind(2, found.Stored.Id);
        change.Bind(3, found.Stored.Position);
        change.BindBlob(4, blob.AsSpan(0, length));
        change.Execute();
        return found.Stored.Id;
    }
}
