namespace Collections.Persistence.Journal;

/// <summary>Adds to the audit, in the transaction of what is audited: neither is there without the other.</summary>
public static class AuditLog
{
    private const long Tenant = 1;

    /// <summary>Notes a deed; it is numbered and written at once.</summary>
    /// <param name="context">Of the writer's session.</param>
    /// <param name="at">When.</param>
    /// <param name="who">Name of the person or program.</param>
    /// <param name="what">The deed, as in strategy.publish.</param>
    /// <param name="subject">Name of what it was done to; empty where it is the installation.</param>
    /// <param name="detail">What else a reader needs; never a password, a token or a code.</param>
    public static void Append(CollectionsContext context, DateTimeOffset at, string who, string what, string subject, string? detail = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        var numbers = context.Audit.Where(entry => entry.TenantId == Tenant).Select(entry => entry.Number);
        context.Add(new AuditEntry
        {
            TenantId = Tenant,
            Number = (numbers.Any() ? numbers.Max() : 0) + 1,
            At = at,
            Who = who,
            What = what,
            Subject = subject,
            Detail = detail,
        });
        context.SaveChanges();
    }
}
