using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Contacts;
using Collections.Server.Scheduling.Wakeups;
using Microsoft.Data.Sqlite;
using Quartz;

namespace Collections.Server.Scheduling;

/// <summary>What starts nights and fires timers by itself.</summary>
internal static class SchedulingServices
{
    /// <summary>Ending of the scheduler's file: it lies beside the database, so that its writes never wait for a night's.</summary>
    public const string FileEnding = ".quartz";

    private const string Name = "collections";

    /// <summary>Adds them.</summary>
    /// <param name="services">Of the host.</param>
    /// <param name="database">What is served.</param>
    /// <param name="startsNights">False leaves all to people, and to whatever else calls <c>run</c>.</param>
    public static void Add(IServiceCollection services, SqliteDatabase database, bool startsNights)
    {
        services.AddSingleton<Schedules>();
        services.AddSingleton<CallListClock>();
        services.AddSingleton<DueWork>();
        services.AddSingleton<SchedulerStatus>();
        services.AddHealthChecks().AddCheck<SchedulerStatus>("scheduler");
        if (!startsNights)
        {
            services.AddSingleton<IWorkScheduler, SilentScheduler>();
            return;
        }
        AddQuartz(services, database.File + FileEnding);
        services.AddSingleton<QuartzScheduler>();
        services.AddSingleton<IWorkScheduler>(provider => provider.GetRequiredService<QuartzScheduler>());
        services.AddHostedService(provider => provider.GetRequiredService<QuartzScheduler>());
        services.AddSingleton<Watchdog>();
        services.AddHostedService(provider => provider.GetRequiredService<Watchdog>());
    }

    private static void AddQuartz(IServiceCollection services, string file) => services.AddQuartz(quartz =>
    {
        quartz.ConfigureScheduler(options =>
        {
            options.InstanceName = Name;
            options.GenerateInstanceId = true;
        });
        quartz.UsePersistentStore(store =>
        {
            store.UseSqlite(SqliteFactory.Instance, new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString);
            store.UseSystemTextJsonSerializer();
            store.ProvisionSchema();
        });
    });
}
