using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VersionChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "version_id",
                table: "task",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "version_id",
                table: "outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "version_id",
                table: "journal",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "comment",
                table: "incident",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "comment_at",
                table: "incident",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "comment_by",
                table: "incident",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "incident",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "resolution",
                table: "incident",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "resolved_at",
                table: "incident",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "resolved_by",
                table: "incident",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "target",
                table: "incident",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "version_id",
                table: "incident",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "migration",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    strategy_number = table.Column<int>(type: "INTEGER", nullable: false),
                    from_version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    to_version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    mapping = table.Column<string>(type: "TEXT", nullable: false),
                    restarts_timers = table.Column<bool>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_migration", x => new { x.tenant_id, x.run });
                });

            // Until now a case was on one version from its beginning to its end.
            foreach (var table in new[] { "task", "outbox", "journal", "incident" })
            {
                migrationBuilder.Sql($"""
                    UPDATE {table} SET version_id = c.version_id FROM collection_case c
                    WHERE c.tenant_id = {table}.tenant_id AND c.id = {table}.case_id
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "migration");

            migrationBuilder.DropColumn(
                name: "version_id",
                table: "task");

            migrationBuilder.DropColumn(
                name: "version_id",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "version_id",
                table: "journal");

            migrationBuilder.DropColumn(
                name: "comment",
                table: "incident");

            migrationBuilder.DropColumn(
                name: "comment_at",
                table: "incident");

            migrationBuilder.DropColumn(
                name: "comment_by",
                table: "incident");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "incident");

            migrationBuilder.DropColumn(
                name: "resolution",
                table: "incident");

            migrationBuilder.DropColumn(
                name: "resolved_at",
                table: "incident");

            migrationBuilder.DropColumn(
                name: "resolved_by",
                table: "incident");

            migrationBuilder.DropColumn(
                name: "target",
                table: "incident");

            migrationBuilder.DropColumn(
                name: "version_id",
                table: "incident");
        }
    }
}
