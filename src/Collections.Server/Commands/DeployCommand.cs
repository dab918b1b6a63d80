using System.CommandLine;
using Collections.Bpmn.Validation;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Strategies.Packages;

namespace Collections.Server.Commands;

/// <summary>deploy DIR…: strategies from files to versions in the database; one with errors is refused, with its findings.</summary>
internal static class DeployCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("folder") { Description = "Strategy folders, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var publish = new Option<bool>("--publish") { Description = "Publish the version: new cases use it from the next run on." };
        var database = CommonOptions.Database();
        var command = new Command("deploy", "Deploy strategies from files.") { folders, publish, database };
        command.SetAction(async (parsed, _) => await Deploy(parsed.GetValue(folders)!, parsed.GetValue(publish), parsed.GetValue(database)).ConfigureAwait(false));
        return command;
    }

    private static async Task<int> Deploy(string[] folders, bool publish, string? database)
    {
        if (publish && !OperatorSwitch.MayPublish) throw OperatorSwitch.NothingIsPublished();
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        var workplace = Workplace.Open(opened);
        var refused = 0;
        foreach (var folder in folders) refused += await DeployAll(folder, publish, opened, workplace).ConfigureAwait(false);
        return refused == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    private static async Task<int> DeployAll(string folder, bool publish, SqliteDatabase database, Workplace workplace)
    {
        var packages = StrategyFolder.ReadAll(folder);
        if (packages.Count == 0) throw new UsageException($"'{folder}': a folder with {StrategyPackage.BpmnFile} or {StrategyPackage.WorkflowFile}, or a folder of such folders, was expected.");
        var planner = StrategyFiles.Planner(workplace.FactsFor(folder));
        var deployer = new Deployer(database, TimeProvider.System);
        var refused = 0;
        using var context = database.OpenContext();
        var calls = new DeployedCalls(context, packages).Binding;
        foreach (var package in packages.Select(calls.Bind))
        {
            var plan = planner.Plan(package);
            foreach (var finding in plan.Findings.Where(finding => finding.Severity == FindingSeverity.Error))
                await Console.Error.WriteLineAsync($"{finding.File} {finding.ElementId} {finding.Rule}: {finding.Message}").ConfigureAwait(false);
            if (!plan.CanPublish)
            {
                refused++;
                continue;
            }
            var deployed = await deployer.Deploy(package, plan.Plan!, publish, Environment.UserName).ConfigureAwait(false);
            Console.WriteLine($"{deployed.Strategy}: version {deployed.Version}{(deployed.IsNew ? "" : ", unchanged")}{(deployed.IsPublished ? ", published" : "")}");
        }
        return refused;
    }
}
