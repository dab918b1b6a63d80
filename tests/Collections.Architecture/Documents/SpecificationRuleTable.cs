using Collections.Architecture.Rooms;
using Collections.Bpmn.Validation.Specification;

namespace Collections.Architecture.Documents;

/// <summary>docs/coverage.md tells which rules of BPMN are checked; the registry is what is checked.</summary>
public sealed class SpecificationRuleTable
{
    [Fact]
    public void The_table_of_rules_is_the_registry()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "coverage.md"))
            .Where(line => line.StartsWith("| `bpmn/", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => $"{cells[1].Trim('`')} {cells[2]}");
        rows.ShouldBe(SpecificationRules.All.Select(rule => $"{rule.Id} {rule.Asks}"), "Copy the sentence of the rule from SpecificationRules to its row in docs/coverage.md.");
    }
}
