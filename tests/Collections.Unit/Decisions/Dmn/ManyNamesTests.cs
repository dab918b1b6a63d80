using System.Diagnostics;
using static Collections.Unit.Decisions.Dmn.ModelText;

namespace Collections.Unit.Decisions.Dmn;

/// <summary>What a model costs grows with its size, not with the names times the expressions.</summary>
[Collection(Alone.Name)]
public sealed class ManyNamesTests
{
    private const int Names = 3000;
    private const int Cells = 3000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    [Fact]
    public void Many_names_and_many_expressions_are_linked_in_time()
    {
        var names = string.Concat(Enumerable.Range(0, Names).Select(i => $"<itemDefinition name=\"days {new string('x', 300)} {i}\"><typeRef>number</typeRef></itemDefinition>"));
        var cells = $"<list>{string.Concat(Enumerable.Repeat(Literal("if true then 1 else 2 + 3 + 4"), Cells))}</list>";
        var xml = Definitions("m", names + Boxed("D", cells));
        var watch = Stopwatch.StartNew();
        Link(xml).Errors.ShouldBeEmpty();
        watch.Elapsed.ShouldBeLessThan(Longest);
    }
}
