using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;
using Collections.Domain.Facts;
using Collections.Domain.Feeds;
using Collections.Intake.Generation;
using Collections.Persistence.Providers.Sqlite;
using Collections.Scenarios.Nights;
using Collections.Scenarios.Portfolios;
using Collections.Scenarios.Tables;
using Collections.Server.Commands;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Strategies.Packages;

namespace Collections.Scenarios.Attributes;

/// <summary>Facts that an admin declares: rules use them at once, and mappings share them.</summary>
public sealed class AttributeTests : IDisposable
{
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("attributes-").FullName, "a.db");

    [Fact]
    public async Task A_declared_attribute_may_be_used_in_a_rule_at_once()
    {
        (await Attribute("add", "bank employee", "--type", "flag")).ShouldBe(CommandLine.Done);
        (await Attribute("add", "income", "--type", "number", "--scale", "2")).ShouldBe(CommandLine.Done);
        using var database = SqliteDatabase.Open(file);
        var facts = Workplace.Open(database).Facts();
        var rule = FeelParser.Parse("bank employee = true and income > 1000.50", [.. facts.Schema.Columns.Select(column => column.Name)]);
        CompiledExpression.Compile(rule.Tree!, facts.Schema).UsedColumns.ShouldBe([Fact.BuiltInCount, Fact.BuiltInCount + 1]);
        var package = StrategyPackage.Of("phone", "test", Strategy("bank employee = true"));
        var planner = Server.Deployments.StrategyFiles.Planner(Workplace.Open(database).FactsFor(Office.Workflows));
        planner.Plan(package).Findings.Where(finding => finding.Message.Contains("bank employee", StringComparison.Ordinal)).ShouldBeEmpty();
        planner.Plan(StrategyPackage.Of("phone", "test", Strategy("bank employer = true"))).CanPublish.ShouldBeFalse();
    }

    [Fact]
    public async Task A_strategy_away_from_the_mappings_reads_the_parameters_of_the_portfolio()
    {
        using var office = new Office();
        await office.Night(new DateOnly(2026, 11, 24), office.Write("portfolio.csv", PortfolioFile.Text(new GeneratedPortfolio(20, 3, 0))), office.Write("scenario.mapping.json", ScenarioFile.Sample.Mapping()));
        var elsewhere = Directory.CreateTempSubdirectory("strategies-").FullName;
        var planner = Server.Deployments.StrategyFiles.Planner(Workplace.Open(office.Database).FactsFor(elsewhere));
        planner.Plan(StrategyPackage.Of("phone", "test", Strategy("days past due >= early from"))).CanPublish.ShouldBeTrue();
        planner.Plan(StrategyPackage.Of("phone", "test", Strategy("days past due >= early form"))).CanPublish.ShouldBeFalse();
    }

    [Fact]
    public async Task A_protected_attribute_is_refused_in_rules_until_an_admin_says_otherwise()
    {
        await Attribute("add", "religion", "--type", "text", "--protected");
        Forbidden().ShouldBe(["religion"]);
        await Attribute("add", "religion", "--type", "text");
        Forbidden().ShouldBeEmpty();
        await Attribute("add", "defaulted", "--type", "flag", "--unreadable");
        Forbidden().ShouldBe(["defaulted"]);
    }

    [Theory]
    [InlineData("past due", "number", "0", CommandLine.Failed)]
    [InlineData("score", "text", "0", CommandLine.Failed)]
    [InlineData("score", "number", "2", CommandLine.Failed)]
    [InlineData("score", "number", "0", CommandLine.Done)]
    [InlineData("score", "amount", "0", CommandLine.WrongUsage)]
    [InlineData("day", "text", "2", CommandLine.WrongUsage)]
    [InlineData("a + b", "text", "0", CommandLine.WrongUsage)]
    [InlineData("1st", "text", "0", CommandLine.WrongUsage)]
    public async Task What_cannot_be_declared_is_refused(string name, string type, string scale, int code)
    {
        await Attribute("add", "score", "--type", "number");
        (await Attribute("add", name, "--type", type, "--scale", scale)).ShouldBe(code);
    }

    [Fact]
    public async Task A_mapping_that_declares_it_otherwise_is_refused_and_one_that_is_laxer_does_not_unprotect()
    {
        using var office = new Office();
        await Declare(office, new AttributeDeclaration("score", FactType.Number, 0, IsProtected: true));
        var mapping = office.Write("scenario.mapping.json", ScenarioFile.Sample.Mapping());
        var portfolio = office.Write("portfolio.csv", PortfolioFile.Text(new GeneratedPortfolio(20, 3)));
        (await TakeIn(office, portfolio, mapping)).Verdict.ShouldBe(FeedVerdict.Apply);
        Workplace.Open(office.Database).Catalog.Find("score")!.IsProtected.ShouldBeTrue();
        await Declare(office, new AttributeDeclaration("vip", FactType.Flag));
        var other = office.Write("other.mapping.json", ScenarioFile.Sample.Mapping().Replace("\"attributes\":[", "\"attributes\":[ { \"name\": \"vip\", \"type\": \"text\" },", StringComparison.Ordinal));
        var refused = await TakeIn(office, portfolio, other);
        refused.Verdict.ShouldBe(FeedVerdict.Unreadable);
        refused.Explanation.ShouldContain("'vip' is declared as Text");
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    private static Task Declare(Office office, AttributeDeclaration attribute)
    {
        office.Database.Migrate();
        new Persistence.Portfolios.SqlitePortfolioStore(office.Database).Declare([attribute]).ShouldBeEmpty();
        return Task.CompletedTask;
    }

    private static Task<Intake.Imports.IntakeReport> TakeIn(Office office, string portfolio, string mapping) =>
        new NightlyRun(office.Database, TimeProvider.System).TakeIn(new NightRequest(new DateOnly(2026, 11, 24), portfolio, mapping, null, null, Office.Workflows), default);

    private static Dictionary<string, string> Strategy(string entry)
    {
        var folder = Path.Combine(Office.Workflows, "phone-contact");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains("scenarios", StringComparison.Ordinal))
            .ToDictionary(
                path => Path.GetRelativePath(folder, path).Replace('\\', '/'),
                path => System.Text.RegularExpressions.Regex.Replace(
                    File.ReadAllText(path), "entry=\"[^\"]*\"", $"entry=\"{entry}\"", System.Text.RegularExpressions.RegexOptions.NonBacktracking),
                StringComparer.Ordinal);
    }

    private string[] Forbidden()
    {
        using var database = SqliteDatabase.Open(file);
        return [.. Workplace.Open(database).Facts().Forbidden.Keys];
    }

    private Task<int> Attribute(params string[] arguments) => CommandLine.Run(["attribute", .. arguments, "--db", $"Data Source={file}"]);
}
