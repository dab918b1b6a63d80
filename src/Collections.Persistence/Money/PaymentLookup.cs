using System.Buffers.Binary;
using Collections.Domain.Payments;
using Collections.Domain.Texts;
using Collections.Persistence.Accounts;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Money;

/// <summary>
/// Finds accounts and payments by their references. The id of a payment follows from portfolio and reference: so it needs
/// no index of its own, and the same file gives the same ids everywhere. Where another reference holds the id, the next
/// one is taken.
/// </summary>
internal static class PaymentLookup
{
    private const int LongestReference = 64;

    private const string SelectPayment = $"""
        SELECT p.account_id, p.state, p.value_date, p.amount, p.reference, t.text, p.paid_at FROM payment p
        LEFT JOIN text_code t ON t.tenant_id = p.tenant_id AND t.code = p.currency WHERE p.tenant_id = {Tenant.Key} AND p.id = ?1
        """;

    public static void Fill(SqliteReader reader, string portfolio, PaymentChunk chunk)
    {
        long number = PortfolioNumber.Find(reader.Prepare, portfolio);
        Statement payment = reader.Prepare(SelectPayment);
        for (int row = 0; row < chunk.Count; row++)
        {
            chunk.Known[row] = null;
            if (chunk.IsRejected[row])
                continue;
            chunk.Rows[row] = chunk.Rows[row] with { Account = AccountReference.Find(reader, number, chunk.Accounts[row]) ?? 0 };
            chunk.Ids[row] = Find(payment, IdOf(number, chunk.References[row]), chunk, row);
        }
    }

    private static long IdOf(long portfolio, ReadOnlySpan<byte> reference)
    {
        Span<byte> name = stackalloc byte[sizeof(long) + LongestReference];
        BinaryPrimitives.WriteInt64LittleEndian(name, portfolio);
        reference.CopyTo(name[sizeof(long)..]);
        return (long)(ContentHash.Of(name[..(sizeof(long) + reference.Length)]) >> 1);
    }

    private static long Find(Statement select, long id, PaymentChunk chunk, int row)
    {
        for (; ; id = (id + 1) & long.MaxValue)
        {
            select.Bind(1, id);
            bool isTaken = select.Step();
            bool isSame = isTaken && select.Bytes(4).SequenceEqual(chunk.References[row]);
            if (isSame)
            {
                chunk.Known[row] = new StoredPayment(select.ColumnLong(0), (Domain.Payments.PaymentState)select.ColumnInt(1), select.ColumnInt(2), select.ColumnLong(3), chunk.Rows[row].Currency is null ? null : select.Text(5))
                {
                    PaidAt = chunk.Rows[row].PaidAt is null || select.IsNull(6) ? null : ShownTime.Shown(select.ColumnLong(6)),
                };
            }

            select.Reset();
            if (!isTaken || isSame)
                return id;
        }
    }
}
