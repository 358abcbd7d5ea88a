/** Opens each page, and gives what all of them say. */
function openPages(names, done) {
  const said = {};
  const end = () => done(JSON.stringify(said));
  setTimeout(end, 30_000);
  addEventListener("message", ({ data: [path, text] }) => {
    said[/^\/(.*)\.html$/.exec(path)[1]] = text;
    if (Object.keys(said).length === names.length) end();
  });
  for (const name of names) {
    const frame = document.createElement("iframe");
    frame.src = `${name}.html`;
    document.body.append(frame);
  }
}

/** The stacks of an error in each kind of file. */
async function stacks() {
  const all = [];
  const fail = (file, library) => {
    try {
      library.parseElement("<a></b>");
    } catch (error) {
      all.push([file, error.stack]);
    }
  };
  fail("couplet.umd.js", Couplet);
  for (const file of ["couplet.js", "couplet.module.js", "xml.js", "xml.module.js", "full.module.js"]) fail(file, await import(`./couplet/${file}`));
  return JSON.stringify(all);
}
