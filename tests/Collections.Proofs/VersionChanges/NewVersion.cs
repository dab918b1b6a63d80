using Collections.Persistence.Strategies;
using Collections.Proofs.Offices;
using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Server.VersionChanges;
using Collections.Strategies.Packages;
using Microsoft.EntityFrameworkCore;

namespace Collections.Proofs.VersionChanges;

/// <summary>A second version of a strategy that ships with the product, in which one wait is gone, and the way of its cases to it.</summary>
internal static class NewVersion
{
    /// <summary>What the step that migrates is called.</summary>
    public const string StepName = "migration";

    private const string Strategy = "early-cards";
    private const string Gone = "LowWait";
    private const string Instead = "LongWait";

    private const string OfVersion = "version_id = (SELECT v.id FROM strategy_version v JOIN strategy s ON s.tenant_id = v.tenant_id AND s.number = v.strategy_number WHERE s.name = 'early-cards' AND v.version =";

    /// <summary>Open cases on the old version.</summary>
    public const string CountOnOld = $"SELECT count(*) FROM collection_case WHERE state = 0 AND {OfVersion} 1)";

    /// <summary>Cases on the new version.</summary>
    public const string CountOnNew = $"SELECT count(*) FROM collection_case WHERE {OfVersion} 2)";

    /// <summary>Cases that took steps by the migration.</summary>
    public const string CountMoved = "SELECT count(*) FROM journal j JOIN run r ON r.number = j.run AND r.kind = 3 WHERE j.path_id > 0";

    /// <summary>Publishes the second version.</summary>
    public static async Task Deploy(Office office)
    {
        var package = StrategyFolder.ReadAll(Office.Workflows).Single(package => package.Name == Strategy);
        package = package with { Bpmn = package.Bpmn.Replace(Gone, Instead, StringComparison.Ordinal) };
        using var context = office.Database.OpenContext();
        var bound = new DeployedCalls(context, []).Binding.Bind(package);
        var plan = StrategyFiles.Planner(Workplace.Open(office.Database).FactsFor(Office.Workflows)).Plan(bound).Plan ?? throw new InvalidOperationException("The second version was expected to be fit to run.");
        await new Deployer(office.Database, office.Time).Deploy(bound, plan, publish: true, "proof").ConfigureAwait(false);
    }

    /// <summary>Brings all cases to the second version.</summary>
    public static Task Migrate(Office office)
    {
        using var context = office.Database.OpenContext();
        StrategyVersion Version(int number) => context.Set<StrategyVersion>().AsNoTracking().Single(version => version.Name == Strategy && version.Version == number);
        var order = new MigrationOrder(Strategy, Version(1), Version(2), [], RestartsTimers: false, new Author("proof", ["proof"]), "The wait was too short");
        return office.Migrate(order);
    }
}
