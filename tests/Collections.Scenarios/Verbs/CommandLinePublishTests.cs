using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Strategies;
using Collections.Server.Commands;
using Collections.Server.Hosting;
using static Collections.Scenarios.Verbs.SpokenCommand;

namespace Collections.Scenarios.Verbs;

/// <summary>Publishing at the command line is a right of whoever runs the program, who may give it up.</summary>
[Collection(OneVerbAtATime.Name)]
public sealed class CommandLinePublishTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-publish-");

    private string Address => $"Data Source={Path.Combine(folder.FullName, "office.db")}";

    [Fact]
    public async Task Where_it_is_switched_off_nothing_is_published_and_a_draft_still_is_deployed()
    {
        var strategy = Path.Combine(WorkflowsFolder.Find(), "early-cards");
        Environment.SetEnvironmentVariable(OperatorSwitch.CommandLinePublish, "false");
        (await CommandLine.Run(["deploy", strategy, "--publish", "--db", Address])).ShouldBe(CommandLine.WrongUsage);
        (await Captured("deploy", strategy, "--db", Address)).Output.ShouldContain("early-cards: version 1");
        using var database = SqliteDatabase.Open(Path.Combine(folder.FullName, "office.db"));
        using var context = database.OpenContext();
        context.Set<StrategyVersion>().Select(version => version.Status).ShouldBe([StrategyStatus.Draft]);
    }

    [Fact]
    public async Task Where_it_is_on_the_audit_says_which_user_of_the_machine_it_was()
    {
        (await CommandLine.Run(["deploy", Path.Combine(WorkflowsFolder.Find(), "early-cards"), "--publish", "--db", Address])).ShouldBe(CommandLine.Done);
        using var database = SqliteDatabase.Open(Path.Combine(folder.FullName, "office.db"));
        using var context = database.OpenContext();
        var deed = context.Audit.Single();
        (deed.Who, deed.What, deed.Subject, deed.Detail).ShouldBe((Environment.UserName, "strategy.deploy", "early-cards", "version 1, published, from files"));
    }

    [Fact]
    public async Task A_value_that_is_neither_true_nor_false_is_refused()
    {
        Environment.SetEnvironmentVariable(OperatorSwitch.CommandLinePublish, "perhaps");
        (await CommandLine.Run(["deploy", Path.Combine(WorkflowsFolder.Find(), "early-cards"), "--publish", "--db", Address])).ShouldBe(CommandLine.WrongUsage);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(OperatorSwitch.CommandLinePublish, null);
        folder.Delete(recursive: true);
    }
}
