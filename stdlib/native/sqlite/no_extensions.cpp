// libsqlite3 can load extensions, which a static program cannot, and which the module sqlite3 does not offer. The
// linker gives it these (--wrap, stdlib/CMakeLists.txt) for the loader of the C library. Only part of static builds.
extern "C" {

void* __wrap_dlopen(const char*, int);
void* __wrap_dlsym(void*, const char*);
int __wrap_dlclose(void*);
char* __wrap_dlerror();

void* __wrap_dlopen(const char*, int) {
    return nullptr;
}
void* __wrap_dlsym(void*, const char*) {
    return nullptr;
}
int __wrap_dlclose(void*) {
    return 0;
}
char* __wrap_dlerror() {
    static char message[] = "a static program loads no libraries";
    return message;
}
}
