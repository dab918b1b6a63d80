using Collections.Domain.Facts;
using Collections.Persistence.Portfolios;

namespace Collections.Contracts.Portfolios;

public class FactChangeBlobTests
{
    [Fact]
    public void What_is_written_is_read_whether_of_a_built_in_fact_or_of_an_attribute()
    {
        (int Ordinal, long Value)[] changes = [.. Enumerable.Range(0, Fact.BuiltInCount + 3).Select(ordinal => (ordinal, ordinal % 3 == 0 ? FactNull.Value : ordinal * 1_000L))];
        var blob = new byte[changes.Length * FactChangeBlob.MaxBytesPerChange];
        var length = 0;

        foreach (var (ordinal, value) in changes) length = FactChangeBlob.Append(blob, length, ordinal, value);

        FactChangeBlob.Read(blob.AsSpan(0, length)).ShouldBe(changes);
    }

    [Fact]
    public void A_blob_of_a_database_that_knew_fewer_built_in_facts_tells_of_the_same_attribute()
    {
        // Attribute 0 stood at 21 when 21 facts were built in; 5 is 2 x 2 + 1.
        FactChangeBlob.Read([21, 5]).ShouldBe([(Fact.BuiltInCount, 2L)]);
    }
}
