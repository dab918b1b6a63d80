using System.Runtime.CompilerServices;
using Collections.Decisions.BuiltIns;
using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;

namespace Collections.Unit.Decisions;

/// <summary>docs/coverage.md lists every function of FEEL as it is; each row has an example that holds.</summary>
public sealed class FunctionReferenceTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Folder(), "../../.."));
    private static readonly Dictionary<string, string[]> Rows = ReadRows();

    public static TheoryData<string> Names => [.. FunctionLibrary.All.Select(function => function.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_function_stands_there_with_its_parameters_result_place_and_an_example_that_holds(string name)
    {
        Rows.ShouldContainKey(name, $"Give '{name}' a row in docs/coverage.md, section FEEL.");
        var function = FunctionLibrary.All.Single(candidate => candidate.Name == name);
        var (usages, result, place, example) = (Rows[name][1], Rows[name][2], Rows[name][3], Rows[name][4]);
        usages.ShouldBe(string.Join("<br>", function.Usages.Select(usage => $"`{usage[name.Length..]}`")));
        result.ShouldBe(function.Result);
        File.ReadAllText(Path.Combine(Root, "src/Collections.Decisions/BuiltIns", place + ".cs")).ShouldContain($"\"{name}\"");
        FeelTable.Evaluate(example.Trim('`')).ShouldBe("true", example);
        example.ShouldContain(name + "(");
    }

    [Fact]
    public void Nothing_stands_there_that_is_no_function() =>
        Rows.Keys.Except(FunctionLibrary.All.Select(function => function.Name)).ShouldBeEmpty();

    [Theory]
    [InlineData("not", "not(late)")]
    [InlineData("today", "today() > opened on")]
    [InlineData("abs", "abs(amount) > other")]
    [InlineData("ceiling", "ceiling(amount, 1) > 5")]
    [InlineData("decimal", "decimal(amount, 1) > 5")]
    [InlineData("floor", "floor(amount / 30) >= 2")]
    [InlineData("modulo", "modulo(amount, other) = 0")]
    [InlineData("round down", "round down(amount, 1) > 5")]
    [InlineData("round half down", "round half down(amount, 1) > 5")]
    [InlineData("round half up", "round half up(amount / other, 2) > 5")]
    [InlineData("round up", "round up(amount, -2) > 5")]
    public void A_function_that_runs_over_columns_is_said_to(string name, string expression)
    {
        Fallbacks(expression).ShouldBeEmpty();
        Rows[name][5].ShouldBe("columns");
    }

    [Fact]
    public void No_other_function_is_said_to_run_over_columns() => Rows.Where(row => row.Value[5] == "columns").Select(row => row.Key).Order(StringComparer.Ordinal)
        .ShouldBe(["abs", "ceiling", "decimal", "floor", "modulo", "not", "round down", "round half down", "round half up", "round up", "today"]);

    [Theory]
    [InlineData("sqrt(amount) > 5", "the function 'sqrt' has no loop")]
    [InlineData("floor(amount ** 2) > other", "a power has no loop")]
    [InlineData("anything = 5", "'anything' is held as values of any type")]
    [InlineData("missing = 5", "'missing' is no column")]
    [InlineData("product < region", "the order of texts has no loop")]
    public void What_runs_row_by_row_says_why(string expression, string reason) => Fallbacks(expression).ShouldContain(fallback => fallback.EndsWith(reason, StringComparison.Ordinal));

    [Fact]
    public void What_depends_on_one_text_is_asked_once_for_each_text() => Fallbacks("starts with(product, \"c\") and string length(product) > 3").ShouldBeEmpty();

    private static IReadOnlyList<string> Fallbacks(string expression)
    {
        var schema = new ColumnSchema(
        [
            new ColumnDefinition("amount", ColumnType.Number, 2), new ColumnDefinition("other", ColumnType.Number, 2), new ColumnDefinition("product", ColumnType.Text),
            new ColumnDefinition("region", ColumnType.Text), new ColumnDefinition("opened on", ColumnType.Date), new ColumnDefinition("late", ColumnType.Boolean),
            new ColumnDefinition("anything", ColumnType.Any),
        ]);
        return CompiledExpression.Compile(FeelParser.Parse(expression, [.. schema.Columns.Select(column => column.Name)]).Tree!, schema).Fallbacks;
    }

    // The rows of the table whose head is "| function |": name, ways to call it, result, file, example, how it runs.
    private static Dictionary<string, string[]> ReadRows() => File.ReadLines(Path.Combine(Root, "docs/coverage.md"))
        .SkipWhile(line => !line.StartsWith("| function |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split(" | ").Select(cell => cell.Trim()).ToArray())
        .ToDictionary(cells => cells[0].Trim('`'), StringComparer.Ordinal);

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
