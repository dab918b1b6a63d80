using System.Globalization;
using System.Text;
using Collections.Domain.Customers;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Intake.Rows;

namespace Collections.Unit.Intake;

/// <summary>Measures the memory of the process, so nothing else may run beside it.</summary>
[Collection(Alone.Name)]
public sealed class SharedContactMemoryTests
{
    [Fact]
    public void A_million_addresses_take_no_more_memory_than_their_sorted_runs()
    {
        using var shared = new SharedContacts(5);
        var chunk = new PortfolioChunk(FactCatalog.BuiltIn.Count, [ContactPointKind.Mobile]);
        var before = GC.GetTotalMemory(true);
        for (var row = 0; row < 2_500_000; row += PortfolioChunk.MostRows)
        {
            chunk.Clear();
            for (chunk.Count = 0; chunk.Count < PortfolioChunk.MostRows; chunk.Count++)
            {
                var text = Encoding.UTF8.GetBytes((row + chunk.Count).ToString(CultureInfo.InvariantCulture));
                chunk.CustomerReferences.Set(chunk.Count, text);
                chunk.Contacts[0].Values.Set(chunk.Count, (row + chunk.Count) % 400_000 == 7 ? "99115555"u8 : text);
            }
            shared.Add(chunk);
        }
        shared.Find().Values.ShouldBe([7]);
        (GC.GetTotalMemory(true) - before).ShouldBeLessThan(40 << 20);
    }
}
