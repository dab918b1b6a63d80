using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Alerts;
using Collections.Server.Archives;
using Collections.Server.Audit;
using Collections.Server.Calendars;
using Collections.Server.Cases;
using Collections.Server.Catalog;
using Collections.Server.Contacts;
using Collections.Server.Counts;
using Collections.Server.Decisions;
using Collections.Server.Deployments;
using Collections.Server.Elsa;
using Collections.Server.Feeds;
using Collections.Server.Elsa.Studio;
using Collections.Server.Histories;
using Collections.Server.Cycles;
using Collections.Server.Experiments;
using Collections.Server.Holds;
using Collections.Server.Incidents;
using Collections.Server.Languages;
using Collections.Server.Nightly;
using Collections.Server.Overrides;
using Collections.Server.People;
using Collections.Server.People.Provider;
using Collections.Server.Objects;
using Collections.Server.Offers;
using Collections.Server.Placements;
using Collections.Server.Portal;
using Collections.Server.Portfolios;
using Collections.Server.Promises;
using Collections.Server.Rates;
using Collections.Server.Queues;
using Collections.Server.Reports;
using Collections.Server.Runs;
using Collections.Server.Scheduling;
using Collections.Server.Settings;
using Collections.Server.Simulations;
using Collections.Server.TakeOns;
using Collections.Server.Templates;
using Collections.Server.VersionChanges;
using Collections.Server.Withdrawals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Configuration.Memory;

namespace Collections.Server.Web;

/// <summary>The web host: the API under /api, its description under /openapi, and the designer for everything else, on one port.</summary>
internal static class WebHost
{
    private const string Designer = "wwwroot";

    /// <summary>A host that is not started yet; once it is, it says on the console how the first person comes in, where there is nobody.</summary>
    /// <param name="database">Migrated, and of this host alone.</param>
    /// <param name="time">The clock of sessions, locks and keys.</param>
    /// <param name="urls">Where to listen, separated by semicolons.</param>
    /// <param name="settings">Default: those of the environment.</param>
    public static WebApplication Build(SqliteDatabase database, TimeProvider time, string urls, WebSettings? settings = null)
    {
        settings ??= WebSettings.Of(Environment.GetEnvironmentVariable);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = Designer });
        builder.WebHost.UseUrls(urls.Split(';'));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = WebLimits.BodyBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = WebLimits.HeaderBytes;
        });
        // A line for each request tells nobody anything; who looks for a fault asks for them by Logging__LogLevel__Microsoft.AspNetCore=Information.
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = [new("Logging:LogLevel:Microsoft.AspNetCore", nameof(LogLevel.Warning))] });
        // It warns on every start that keys are not encrypted: they are guarded by the rights of their folder.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // It writes every address with all that is asked for: names of customers, codes of the identity provider.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        PlainLog.Add(builder.Logging, builder.Configuration);
        AddServices(builder.Services, database, time, settings);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        SchedulingServices.Add(builder.Services, database, settings.StartsNights);
        builder.Services.AddSingleton(new StrategyDefinitions(database, time) { NeedsApproval = settings.NeedsApproval });
        builder.Services.Configure<ForwardedHeadersOptions>(settings.Trust);
        builder.Services.AddHostFiltering(filter => filter.AllowedHosts = settings.HostsFor(urls));
        var host = builder.Build();
        settings.Provider?.ExpectRoles(host.Services.GetRequiredService<RoleTable>());
        Use(host);
        host.MapHealthChecks("/health").AllowAnonymous();
        host.MapOpenApi().AllowAnonymous();
        MapApi(host.MapGroup("/api").AddEndpointFilter(AuditedWrites.Filter).DisableAntiforgery());
        MapElsa(host.MapGroup("/elsa/api").Needs(Permission.StrategiesRead));
        ElsaIdentityEndpoints.Map(host.MapGroup("/elsa/api/identity").ExcludeFromDescription());
        StudioPage.Map(host);
        host.MapFallbackToFile("index.html", FileCaching.Options).AllowAnonymous();
        host.Lifetime.ApplicationStarted.Register(() => host.Services.GetRequiredService<FirstAdmin>().Announce(Console.Out));
        return host;
    }

    private static void Use(WebApplication host)
    {
        host.UseForwardedHeaders();
        host.Use(SecurityHeaders.Add);
        host.Use(OneLength.Check);
        host.Use(Reader.Ask);
        host.UseExceptionHandler();
        host.UseStatusCodePages();
        host.UseHostFiltering();
        host.UseHsts();
        host.UseResponseCompression();
        host.UseStaticFiles(FileCaching.Options);
        StudioPage.Use(host);
        host.UseRouting();
        host.UseAuthentication();
        host.UseAuthorization();
        host.Use(WallGate.Check);
        host.Use(ForgeryGuard.Check);
    }

    private static void AddServices(IServiceCollection services, SqliteDatabase database, TimeProvider time, WebSettings settings)
    {
        services.AddSingleton(database);
        services.AddSingleton(time);
        services.AddSingleton(settings);
        services.AddSingleton(CallListFolder.Of(database, settings.CallListFolder));
        services.Configure<JsonOptions>(WebJson.Apply);
        services.AddProblemDetails(Problems.Configure);
        services.PostConfigure<JsonOptions>(SpokenMembers.Add);
        BadRequests.Add(services);
        PeopleServices.Add(services, database, time, settings.Provider);
        services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            // Otherwise it is the name of whatever process serves it.
            document.Info.Title = "Collections";
            return Task.CompletedTask;
        }));
        services.AddResponseCompression();
        services.AddSingleton<StrategyLists>();
        services.AddSingleton<StrategyCheck>();
        services.AddSingleton<VersionThreads>();
        services.AddSingleton<ElsaDefinitions>();
        services.AddSingleton<StandingCounter>();
        services.AddSingleton<ElementCounter>();
        services.AddSingleton<NightNews>();
        services.AddSingleton<NightDesk>();
        services.AddSingleton<RunLists>();
        services.AddSingleton<WrongContacts>();
        services.AddSingleton<AlertList>();
        services.AddSingleton<AlertWatch>();
        services.AddSingleton(provider => new AlertMail(database, settings.Mail, time, provider.GetRequiredService<ILogger<AlertMail>>()));
        services.AddHostedService<AlertRounds>();
        services.AddSingleton<CalendarActs>();
        services.AddSingleton<CalendarBook>();
        services.AddSingleton<PortfolioLists>();
        services.AddSingleton<AbsenceList>();
        services.AddSingleton<RunGates>();
        services.AddSingleton<Uploads>();
        services.AddSingleton<KeptHistory>();
        services.AddSingleton<CaseSearch>();
        services.AddSingleton<MigrationParts>();
        services.AddSingleton<MigrationWishes>();
        services.AddSingleton<CaseFile>();
        services.AddSingleton<MessageProofs>();
        services.AddSingleton<ReportMaker>();
        services.AddSingleton<IncidentList>();
        services.AddSingleton<IncidentDesk>();
        services.AddSingleton<ExperimentDesk>();
        services.AddSingleton<HoldList>();
        services.AddSingleton<HoldDesk>();
        services.AddSingleton<OverrideList>();
        services.AddSingleton<OverrideDesk>();
        services.AddSingleton<PromiseList>();
        services.AddSingleton<OfferList>();
        services.AddSingleton<OfferDesk>();
        services.AddSingleton<RateList>();
        services.AddSingleton<ParallelTimes>();
        services.AddSingleton<HomeRates>();
        services.AddSingleton<ObjectList>();
        services.AddSingleton<ObjectExport>();
        services.AddSingleton<ObjectDesk>();
        services.AddSingleton<BatchList>();
        services.AddSingleton<BatchDesk>();
        services.AddSingleton<PlacementList>();
        services.AddSingleton<PlacementDesk>();
        services.AddSingleton<FirmPlacements>();
        services.AddSingleton<FirmStatements>();
        services.AddSingleton<PermitDesk>();
        services.AddSingleton<TaskLists>();
        services.AddSingleton<DayDesk>();
        services.AddSingleton<PortfolioMemory>();
        services.AddSingleton<StrategySimulator>();
        services.AddSingleton<LiveTurns>();
        services.AddSingleton<RecentSimulations>();
        services.AddSingleton<KeptSimulations>();
        services.AddSingleton<CaseExport>();
        services.AddSingleton<CaseViews>();
        services.AddSingleton<SettingStore>();
        services.AddSingleton<PreviewAccounts>();
        services.AddSingleton<PreviewFacts>();
        services.AddSingleton<TemplatePreviews>();
    }

    /// <summary>The routes that Elsa Studio and other clients of Elsa call. They are described by Elsa, not here.</summary>
    private static void MapElsa(RouteGroupBuilder elsa)
    {
        elsa.ExcludeFromDescription();
        ElsaDefinitionEndpoints.Map(elsa);
        ElsaBpmnEndpoints.Map(elsa);
        ElsaDescriptorEndpoints.Map(elsa);
        elsa.MapFallback("/{**rest}", context => Problems.Missing("an address of Elsa's API that is served here", context.Request.Path).ExecuteAsync(context));
    }

    private static void MapApi(RouteGroupBuilder api)
    {
        SessionEndpoints.Map(api.MapGroup("/session").KeepsWalls());
        ProviderEndpoints.Map(api.MapGroup("/session/provider").KeepsWalls());
        TokenEndpoints.Map(api.MapGroup("/session/token").KeepsWalls());
        SecondFactorEndpoints.Map(api.MapGroup("/session/second-factor").OfOneself().KeepsWalls());
        StrategyEndpoints.Map(api.MapGroup("/strategies").Needs(Permission.StrategiesRead));
        ArchiveEndpoints.Map(api.MapGroup("/archive").Needs(Permission.StrategiesRead));
        DecisionEndpoints.Map(api.MapGroup("/decisions").Needs(Permission.StrategiesRead));
        CatalogEndpoints.MapActivities(api.MapGroup("/catalog").Needs(Permission.CasesRead).KeepsWalls());
        CatalogEndpoints.Map(api.MapGroup("/catalog").Needs(Permission.StrategiesRead));
        TemplateEndpoints.Map(api.MapGroup("/templates").Needs(Permission.StrategiesRead));
        PeopleEndpoints.Map(api.MapGroup("/people").Needs(Permission.PeopleManage));
        RoleEndpoints.Map(api.MapGroup("/roles").Needs(Permission.PeopleManage));
        ApiKeyEndpoints.Map(api.MapGroup("/keys").Needs(Permission.PeopleManage));
        AuditEndpoints.Map(api.MapGroup("/audit").Needs(Permission.AuditRead));
        CountEndpoints.Map(api.MapGroup("/strategies").Needs(Permission.StrategiesRead));
        MigrationEndpoints.Map(api.MapGroup("/strategies").Needs(Permission.StrategiesRead));
        SimulationEndpoints.Map(api.MapGroup("/strategies").Needs(Permission.StrategiesRead));
        KeptSimulationEndpoints.Map(api.MapGroup("/strategies").Needs(Permission.StrategiesRead));
        RunEndpoints.Map(api.MapGroup("/runs").Needs(Permission.CasesRead));
        AlertEndpoints.Map(api.MapGroup("/alerts").Needs(Permission.RunsStart));
        ScheduleEndpoints.Map(api.MapGroup("/schedules").Needs(Permission.CasesRead));
        CalendarEndpoints.Map(api.MapGroup("/calendars").Needs(Permission.CasesRead));
        PortfolioEndpoints.Map(api.MapGroup("/portfolios").Needs(Permission.CasesRead));
        PortfolioEndpoints.MapFeeds(api.MapGroup("/feeds").Needs(Permission.CasesRead));
        PortfolioEndpoints.MapAbsences(api.MapGroup("/absences").Needs(Permission.CasesRead));
        ViewEndpoints.Map(api.MapGroup("/views").Needs(Permission.CasesRead).KeepsWalls());
        SettingEndpoints.Map(api.MapGroup("/settings").Needs(Permission.SettingsManage));
        CaseEndpoints.Map(api.MapGroup("/cases").Needs(Permission.CasesRead).KeepsWalls());
        IncidentEndpoints.Map(api.MapGroup("/incidents").Needs(Permission.CasesRead).KeepsWalls());
        BatchEndpoints.Map(api.MapGroup("/batches").Needs(Permission.StrategiesRead));
        PlacementEndpoints.Map(api.MapGroup("/placements").Needs(Permission.CasesRead).KeepsWalls());
        FirmEndpoints.Map(api.MapGroup("/firm").Needs(Permission.FirmWork));
        ExperimentEndpoints.Map(api.MapGroup("/experiments").Needs(Permission.StrategiesRead));
        HoldEndpoints.Map(api.MapGroup("/holds").Needs(Permission.CasesRead).KeepsWalls());
        OverrideEndpoints.Map(api.MapGroup("/overrides").Needs(Permission.CasesRead).KeepsWalls());
        TakeOnEndpoints.Map(api.MapGroup("/take-on").Needs(Permission.PortfoliosImport));
        ParallelEndpoints.Map(api.MapGroup("/parallel"));
        RateEndpoints.Map(api.MapGroup("/rates").Needs(Permission.CasesRead));
        OfferEndpoints.Map(api.MapGroup("/offers").Needs(Permission.CasesRead).KeepsWalls());
        ObjectEndpoints.Map(api.MapGroup("/objects").Needs(Permission.CasesRead).KeepsWalls());
        PermitEndpoints.Map(api.MapGroup("/contacts").Needs(Permission.CasesRead).KeepsWalls());
        PromiseEndpoints.Map(api.MapGroup("/promises").Needs(Permission.CasesRead).KeepsWalls());
        TaskEndpoints.Map(api.MapGroup("/tasks").Needs(Permission.CasesRead).KeepsWalls());
        ReportEndpoints.Map(api.MapGroup("/reports").Needs(Permission.CasesRead).KeepsWalls());
        TaskEndpoints.MapQueues(api.MapGroup("/queues").Needs(Permission.CasesRead).KeepsWalls());
        api.MapFallback("/{**rest}", context => Problems.Missing("an address of this API", context.Request.Path).ExecuteAsync(context));
    }
}
